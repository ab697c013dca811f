package io.duckgres.executor.copy;

import java.util.List;

/**
 * COPY FROM … WHERE.
 *
 * @param columns that are stored: those of the fields and those with a default
 * @param query gives rows of these columns from {@link #STAGE}, in the engine's SQL
 */
public record CopyFilter(List<String> columns, String query) {
  /** What the query calls the rows that came in; their columns are those of the fields. */
  public static final String STAGE = "copy_rows";

  public CopyFilter {
    columns = List.copyOf(columns);
  }
}
