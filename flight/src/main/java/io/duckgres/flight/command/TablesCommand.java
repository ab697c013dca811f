package io.duckgres.flight.command;

import io.duckgres.executor.session.Session;
import io.duckgres.flight.arrow.ArrowFields;
import io.duckgres.flight.arrow.RowsRoot;
import io.duckgres.flight.session.FlightSession;
import java.util.List;
import java.util.Set;
import org.apache.arrow.flight.sql.FlightSqlProducer.Schemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** GetTables, with the schema of each table when it is asked for. */
final class TablesCommand extends CatalogCommand<CommandGetTables> {
  private static final int[] NO_TYPES = {};

  TablesCommand(BufferAllocator allocator) {
    super(
        allocator,
        CommandGetTables.class,
        Schemas.GET_TABLES_SCHEMA,
        "tables.sql",
        m ->
            new @Nullable String[] {
              m.hasCatalog() ? m.getCatalog() : null,
              m.hasDbSchemaFilterPattern() ? m.getDbSchemaFilterPattern() : null,
              m.hasTableNameFilterPattern() ? m.getTableNameFilterPattern() : null
            });
  }

  @Override
  public Schema schema(FlightSession session, CommandGetTables command) {
    return command.getIncludeSchema()
        ? Schemas.GET_TABLES_SCHEMA
        : Schemas.GET_TABLES_SCHEMA_NO_SCHEMA;
  }

  @Override
  void fill(
      Session s,
      CommandGetTables command,
      List<List<@Nullable String>> rows,
      VectorSchemaRoot root) {
    Set<String> kinds = Set.copyOf(command.getTableTypesList());
    List<List<@Nullable String>> chosen =
        kinds.isEmpty()
            ? rows
            : rows.stream().filter(row -> kinds.contains(String.valueOf(row.get(3)))).toList();
    RowsRoot.fill(root, chosen);
    if (command.getIncludeSchema()) {
      VarBinaryVector schemas = (VarBinaryVector) root.getVector("table_schema");
      for (int i = 0; i < chosen.size(); i++) {
        schemas.setSafe(i, serialized(s, chosen.get(i)));
      }
      root.setRowCount(chosen.size());
    }
  }

  /** The columns as a query of the table shows them. */
  private static byte[] serialized(Session s, List<@Nullable String> table) {
    s.parse("", "SELECT * FROM " + quoted(table.get(1)) + '.' + quoted(table.get(2)), NO_TYPES);
    Schema schema = ArrowFields.schema(s.describeStatement(""));
    return PreparedActions.serialized(schema).toByteArray();
  }

  private static String quoted(@Nullable String name) {
    return '"' + String.valueOf(name).replace("\"", "\"\"") + '"';
  }
}
