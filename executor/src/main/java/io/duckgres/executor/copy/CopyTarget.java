package io.duckgres.executor.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where COPY FROM puts its rows.
 *
 * @param engineTable the table as SQL of the engine
 * @param table its name for messages
 * @param columns the columns filled, in order of the fields
 * @param filter which rows are stored, null for all
 */
public record CopyTarget(
    String engineTable, String table, List<CopyColumn> columns, @Nullable CopyFilter filter) {

  public CopyTarget {
    columns = List.copyOf(columns);
  }

  /** Stores every row. */
  public CopyTarget(String engineTable, String table, List<CopyColumn> columns) {
    this(engineTable, table, columns, null);
  }
}
