package io.duckgres.translator.parser;

import org.jspecify.annotations.Nullable;

/**
 * An operator as read: `!=` is already `<>`; `power` is how tightly it binds as a binary operator.
 */
record OperatorName(@Nullable String schema, String symbol, int power) {
  static OperatorName of(String symbol, int power) {
    return new OperatorName(null, symbol.equals("!=") ? "<>" : symbol, comparison(symbol, power));
  }

  // The lexer's longest match can take <=, >= and <> for a generic operator.
  private static int comparison(String symbol, int power) {
    return switch (symbol) {
      case "<=", ">=", "<>", "!=" -> Precedence.COMPARISON;
      default -> power;
    };
  }
}
