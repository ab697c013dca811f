package io.duckgres.functions.regex;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Why a pattern is refused, in PostgreSQL's words. */
enum RegexError {
  BAD_PATTERN("invalid regexp (reg version 0.8)"),
  COLLATING_ELEMENT("invalid collating element"),
  CHARACTER_CLASS("invalid character class"),
  ESCAPE("invalid escape \\ sequence"),
  BACK_REFERENCE("invalid backreference number"),
  BRACKETS("brackets [] not balanced"),
  PARENTHESES("parentheses () not balanced"),
  BRACES("braces {} not balanced"),
  REPETITION_COUNT("invalid repetition count(s)"),
  RANGE("invalid character range"),
  QUANTIFIER("quantifier operand invalid"),
  EMBEDDED_OPTION("invalid embedded option"),
  TOO_COMPLEX("regular expression is too complex");

  private final String text;

  RegexError(String text) {
    this.text = text;
  }

  PgError error() {
    return PgError.error(
        SqlState.INVALID_REGULAR_EXPRESSION, "invalid regular expression: " + text);
  }
}
