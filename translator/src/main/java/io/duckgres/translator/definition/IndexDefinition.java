package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * An index made by CREATE INDEX.
 *
 * @param elements between the parentheses, in the engine's SQL
 */
public record IndexDefinition(
    String name, boolean unique, String elements, @Nullable String comment) {

  String sql(EngineName table) {
    return "CREATE "
        + (unique ? "UNIQUE " : "")
        + "INDEX "
        + Identifiers.quote(name)
        + " ON "
        + table.sql()
        + " ("
        + elements
        + ")";
  }
}
