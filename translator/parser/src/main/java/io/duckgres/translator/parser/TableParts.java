package io.duckgres.translator.parser;

import io.duckgres.translator.tree.PgCreateTable;
import io.duckgres.translator.tree.PgCreateTableAs;
import java.util.Objects;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE, CREATE TABLE AS or CREATE MATERIALIZED VIEW while it is being read. */
final class TableParts {
  @Nullable SqlIdentifier name;
  SqlNodeList elements = ParserSupport.none();
  SqlNodeList columns = ParserSupport.none();
  SqlNodeList inherits = ParserSupport.none();
  SqlNodeList opts = ParserSupport.none();
  @Nullable SqlIdentifier partitionOf;
  @Nullable SqlIdentifier ofType;
  boolean ifNotExists;
  boolean materialized;
  @Nullable String onCommit;
  @Nullable String tablespace;
  @Nullable String partitionSpec;

  PgCreateTable table(SqlParserPos pos, String persistence, boolean replace) {
    return new PgCreateTable(
        pos,
        Objects.requireNonNull(name),
        elements,
        inherits,
        opts,
        partitionOf,
        ofType,
        persistence,
        ifNotExists,
        replace,
        onCommit,
        tablespace,
        partitionSpec);
  }

  PgCreateTableAs as(
      SqlParserPos pos, SqlNode query, String persistence, boolean replace, boolean data) {
    return new PgCreateTableAs(
        pos,
        Objects.requireNonNull(name),
        columns,
        query,
        opts,
        persistence,
        ifNotExists,
        replace,
        materialized,
        data,
        onCommit);
  }
}
