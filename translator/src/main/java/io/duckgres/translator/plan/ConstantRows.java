package io.duckgres.translator.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an INSERT that gives nothing but constants, before anything is known of the table.
 * Immutable.
 */
public final class ConstantRows {
  private final List<String> table;
  private final String engineTable;
  private final List<String> columns;
  private final int width;
  private final Kind[] kinds;
  private final @Nullable String[] texts;

  /** What a constant is before it gets the type of its column. */
  public enum Kind {
    NULL,
    /** A string of no type yet. */
    STRING,
    /** Digits only, in the range of bigint; the text may begin with a minus. */
    INTEGER,
    /** Any other number: numeric; the text may begin with a minus. */
    NUMERIC,
    BOOLEAN
  }

  /**
   * @param table as written, one to three parts
   * @param engineTable the same as DuckDB SQL
   * @param columns the column list, empty for none
   * @param kinds row by row; not copied
   * @param texts as many; null for NULL; not copied
   */
  public ConstantRows(
      List<String> table,
      String engineTable,
      List<String> columns,
      int width,
      Kind[] kinds,
      @Nullable String[] texts) {
    this.table = List.copyOf(table);
    this.engineTable = engineTable;
    this.columns = List.copyOf(columns);
    this.width = width;
    this.kinds = kinds;
    this.texts = texts;
  }

  public List<String> table() {
    return table;
  }

  public String engineTable() {
    return engineTable;
  }

  public List<String> columns() {
    return columns;
  }

  /** Constants in each row. */
  public int width() {
    return width;
  }

  public int size() {
    return texts.length / width;
  }

  /** The constant's text as an input function takes it, null for NULL. */
  public @Nullable String text(int row, int column) {
    return texts[row * width + column];
  }

  /** What occurs in a column, from 0. */
  public Set<Kind> kinds(int column) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    for (int i = column; i < kinds.length; i += width) {
      found.add(kinds[i]);
    }
    return found;
  }
}
