package io.duckgres.engine.ffi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;

/** DuckDB's C structures that are passed or returned by value. */
public final class Layouts {
  /** {@code duckdb_result}: six words, the last one DuckDB's own. */
  public static final MemoryLayout RESULT =
      MemoryLayout.structLayout(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

  /** {@code duckdb_hugeint}, {@code duckdb_uhugeint}: lower, then upper 64 bits. */
  public static final MemoryLayout HUGEINT = MemoryLayout.structLayout(JAVA_LONG, JAVA_LONG);

  /** {@code duckdb_decimal}: width, scale, padding, value. */
  public static final MemoryLayout DECIMAL =
      MemoryLayout.structLayout(JAVA_BYTE, JAVA_BYTE, MemoryLayout.paddingLayout(6), HUGEINT);

  /** {@code duckdb_interval}: months, days, microseconds. */
  public static final MemoryLayout INTERVAL =
      MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_LONG);

  /** {@code duckdb_query_progress_type}: percentage, rows processed, rows to process. */
  public static final MemoryLayout PROGRESS =
      MemoryLayout.structLayout(JAVA_DOUBLE, JAVA_LONG, JAVA_LONG);

  private Layouts() {}
}
