package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index made by CREATE INDEX.
 *
 * @param elements between the parentheses, in the engine's SQL
 * @param noted the access method of an index that the engine does not have and that only stands in
 *     the table's notes; empty for an index of the engine
 */
public record IndexDefinition(
    String name, boolean unique, String elements, @Nullable String comment, String noted) {

  private static final String FIELD = "\u0003";

  /** An index of the engine. */
  public IndexDefinition(String name, boolean unique, String elements, @Nullable String comment) {
    this(name, unique, elements, comment, "");
  }

  boolean isEngines() {
    return noted.isEmpty();
  }

  IndexDefinition with(String freshName, String freshElements, @Nullable String freshComment) {
    return new IndexDefinition(freshName, unique, freshElements, freshComment, noted);
  }

  /** The indexes noted with a table. */
  public static List<IndexDefinition> read(@Nullable String note) {
    List<IndexDefinition> indexes = new ArrayList<>();
    for (String item : TableNotes.items(note)) {
      String[] fields = item.split(FIELD, -1);
      indexes.add(new IndexDefinition(fields[0], false, fields[2], null, fields[1]));
    }
    return indexes;
  }

  /** One item of the note; the catalog's user_indexes reads it as well. */
  String write() {
    return String.join(FIELD, name, noted, elements);
  }

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
