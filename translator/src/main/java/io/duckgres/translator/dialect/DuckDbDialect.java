package io.duckgres.translator.dialect;

import org.apache.calcite.sql.SqlNode;

/**
 * Prints trees as DuckDB SQL. The text says what the tree says and nothing else: rewriting what
 * DuckDB means differently comes before. Printing the tree that this text parses to gives the same
 * text again.
 */
public final class DuckDbDialect {
  private DuckDbDialect() {}

  /**
   * @throws io.duckgres.types.PgError 0A000 for what DuckDB's SQL cannot express
   */
  public static String print(SqlNode node) {
    DuckDbWriter writer = new DuckDbWriter();
    writer.node(node);
    return writer.text();
  }
}
