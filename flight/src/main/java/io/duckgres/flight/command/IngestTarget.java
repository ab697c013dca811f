package io.duckgres.flight.command;

import io.duckgres.executor.session.Session;
import io.duckgres.flight.arrow.RowsLoader;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementIngest;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementIngest.TableDefinitionOptions;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementIngest.TableDefinitionOptions.TableExistsOption;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementIngest.TableDefinitionOptions.TableNotExistOption;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/** The table of a bulk ingest, and what is to become of it before rows are stored. */
final class IngestTarget {
  private final CommandStatementIngest command;
  private final List<String> columns;
  private final List<String> types;

  IngestTarget(CommandStatementIngest command, Schema schema, RowsLoader loader) {
    this.command = command;
    this.columns = schema.getFields().stream().map(Field::getName).toList();
    this.types = loader.sqlTypes();
    check();
  }

  private void check() {
    TableDefinitionOptions options = command.getTableDefinitionOptions();
    if (options.getIfExists() == TableExistsOption.TABLE_EXISTS_OPTION_UNSPECIFIED
        || options.getIfNotExist() == TableNotExistOption.TABLE_NOT_EXIST_OPTION_UNSPECIFIED) {
      throw invalid("bulk ingest must say what to do when the table exists and when it does not");
    }
    if (command.getTable().isEmpty()) {
      throw invalid("bulk ingest must name a table");
    }
    if (columns.isEmpty()) {
      throw invalid("bulk ingest needs at least one column");
    }
    if (command.getTemporary() && command.hasSchema()) {
      throw PgError.error(
          SqlState.INVALID_TABLE_DEFINITION, "cannot create temporary relation in a schema");
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw PgError.error(
            SqlState.DUPLICATE_COLUMN, "column \"" + column + "\" specified more than once");
      }
    }
  }

  private static PgError invalid(String message) {
    return PgError.error(SqlState.INVALID_PARAMETER_VALUE, message);
  }

  /** The transaction it belongs to, empty for its own. */
  String transaction() {
    return command.getTransactionId().toStringUtf8();
  }

  /** COPY that names table and columns. */
  String copy() {
    return "COPY "
        + table()
        + columns.stream().map(IngestTarget::quoted).collect(Collectors.joining(", ", " (", ")"))
        + " FROM STDIN";
  }

  /** In turn: makes or replaces the table, in the transaction in which rows will be stored. */
  void prepare(Session s) {
    if (command.hasCatalog()) {
      List<String> names = List.of(command.getCatalog());
      if (!CatalogRows.read(s, "SELECT pg_catalog.current_database()::text").contains(names)) {
        throw PgError.error(
            SqlState.FEATURE_NOT_SUPPORTED,
            "cross-database references are not implemented: \"" + command.getCatalog() + '"');
      }
    }
    TableDefinitionOptions options = command.getTableDefinitionOptions();
    boolean exists =
        CatalogRows.read(s, "SELECT pg_catalog.to_regclass($1)::text", table())
                .getFirst()
                .getFirst()
            != null;
    if (!exists && options.getIfNotExist() == TableNotExistOption.TABLE_NOT_EXIST_OPTION_FAIL) {
      throw PgError.error(
          SqlState.UNDEFINED_TABLE, "relation \"" + command.getTable() + "\" does not exist");
    }
    if (exists && options.getIfExists() == TableExistsOption.TABLE_EXISTS_OPTION_FAIL) {
      throw PgError.error(
          SqlState.DUPLICATE_TABLE, "relation \"" + command.getTable() + "\" already exists");
    }
    if (exists && options.getIfExists() == TableExistsOption.TABLE_EXISTS_OPTION_REPLACE) {
      TransactionActions.sql(s, "DROP TABLE " + table());
      exists = false;
    }
    if (!exists) {
      TransactionActions.sql(s, definition());
    }
  }

  private String definition() {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> quoted(columns.get(i)) + ' ' + types.get(i))
        .collect(
            Collectors.joining(
                ", ",
                "CREATE "
                    + (command.getTemporary() ? "TEMPORARY " : "")
                    + "TABLE "
                    + table()
                    + " (",
                ")"));
  }

  private String table() {
    String name = quoted(command.getTable());
    if (command.getTemporary()) {
      return "pg_temp." + name;
    }
    return command.hasSchema() ? quoted(command.getSchema()) + '.' + name : name;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
