package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.types.Oids;

/**
 * Keys of numeric without a precision. The engine compares the digits that it stores, so numbers
 * that are equal must be written alike: one with zeros at its end is refused.
 */
final class NumericKeys {
  /** The words that the executor's error table knows. */
  private static final String MESSAGE =
      "a key of type numeric cannot end in zeros behind the point";

  private NumericKeys() {}

  static ColumnDefinition checked(ColumnDefinition column) {
    if (!column.type().equals(Types.WIDE_NUMERIC) || column.lengthCheck() != null) {
      return column;
    }
    String text = "CAST(" + Identifiers.quote(column.name()) + " AS VARCHAR)";
    return column.withType(
        column.type(),
        "CASE WHEN contains(%s, '.') AND ends_with(%s, '0') THEN error('%s') ELSE"
                .formatted(text, text, MESSAGE)
            + " ('type modifier -1 of %d' <> '') END".formatted(Oids.NUMERIC));
  }
}
