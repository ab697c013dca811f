package io.duckgres.flight.command;

import org.apache.arrow.flight.sql.SqlInfoBuilder;

/** GetSqlInfo about limits; 0 is none, or one that nobody knows. */
final class SqlLimits {
  private static final long NAME = 63;

  private SqlLimits() {}

  static void tell(SqlInfoBuilder info) {
    info.withSqlMaxBinaryLiteralLength(0)
        .withSqlMaxCharLiteralLength(0)
        .withSqlMaxColumnNameLength(NAME)
        .withSqlMaxColumnsInGroupBy(0)
        .withSqlMaxColumnsInIndex(32)
        .withSqlMaxColumnsInOrderBy(0)
        .withSqlMaxColumnsInSelect(0)
        .withSqlMaxColumnsInTable(1600)
        .withSqlMaxConnections(0)
        .withSqlMaxCursorNameLength(NAME)
        .withSqlMaxIndexLength(0)
        .withSqlDbSchemaNameLength(NAME)
        .withSqlMaxProcedureNameLength(NAME)
        .withSqlMaxCatalogNameLength(NAME)
        .withSqlMaxRowSize(0)
        .withSqlMaxStatementLength(0)
        .withSqlMaxStatements(0)
        .withSqlMaxTableNameLength(NAME)
        .withSqlMaxTablesInSelect(0)
        .withSqlMaxUsernameLength(NAME);
  }
}
