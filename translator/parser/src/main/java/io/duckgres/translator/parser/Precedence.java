package io.duckgres.translator.parser;

/** Binding powers of operators: the order of the %left, %right and %nonassoc lines of gram.y. */
final class Precedence {
  static final int OR = 10;
  static final int AND = 20;
  static final int NOT = 30;
  static final int IS = 40;
  static final int COMPARISON = 50;
  static final int PATTERN = 60;
  static final int OPERATOR = 80;
  static final int ADDITION = 90;
  static final int MULTIPLICATION = 100;
  static final int POWER = 110;
  static final int AT = 120;
  static final int COLLATE = 130;
  static final int UNARY = 140;
  static final int CAST = 160;

  private Precedence() {}
}
