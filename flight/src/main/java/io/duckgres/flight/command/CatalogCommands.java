package io.duckgres.flight.command;

import java.util.List;
import org.apache.arrow.flight.sql.FlightSqlProducer.Schemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetCatalogs;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetCrossReference;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetExportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetImportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetPrimaryKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTableTypes;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** The commands about the catalog: the parameters of each query out of its message. */
final class CatalogCommands {
  private CatalogCommands() {}

  static List<RowsCommand<?>> all(BufferAllocator allocator) {
    return List.of(
        new CatalogCommand<>(
            allocator,
            CommandGetCatalogs.class,
            Schemas.GET_CATALOGS_SCHEMA,
            "catalogs.sql",
            m -> values()),
        new CatalogCommand<>(
            allocator,
            CommandGetDbSchemas.class,
            Schemas.GET_SCHEMAS_SCHEMA,
            "schemas.sql",
            m ->
                values(
                    m.hasCatalog() ? m.getCatalog() : null,
                    m.hasDbSchemaFilterPattern() ? m.getDbSchemaFilterPattern() : null)),
        new CatalogCommand<>(
            allocator,
            CommandGetTableTypes.class,
            Schemas.GET_TABLE_TYPES_SCHEMA,
            "table_kinds.sql",
            m -> values()),
        new TablesCommand(allocator),
        new CatalogCommand<>(
            allocator,
            CommandGetPrimaryKeys.class,
            Schemas.GET_PRIMARY_KEYS_SCHEMA,
            "primary_keys.sql",
            m ->
                values(
                    m.hasCatalog() ? m.getCatalog() : null,
                    m.hasDbSchema() ? m.getDbSchema() : null,
                    m.getTable())),
        new CatalogCommand<>(
            allocator,
            CommandGetImportedKeys.class,
            Schemas.GET_IMPORTED_KEYS_SCHEMA,
            "foreign_keys.sql",
            m ->
                values(
                    null,
                    null,
                    null,
                    m.hasCatalog() ? m.getCatalog() : null,
                    m.hasDbSchema() ? m.getDbSchema() : null,
                    m.getTable())),
        new CatalogCommand<>(
            allocator,
            CommandGetExportedKeys.class,
            Schemas.GET_EXPORTED_KEYS_SCHEMA,
            "foreign_keys.sql",
            m ->
                values(
                    m.hasCatalog() ? m.getCatalog() : null,
                    m.hasDbSchema() ? m.getDbSchema() : null,
                    m.getTable(),
                    null,
                    null,
                    null)),
        new CatalogCommand<>(
            allocator,
            CommandGetCrossReference.class,
            Schemas.GET_CROSS_REFERENCE_SCHEMA,
            "foreign_keys.sql",
            m ->
                values(
                    m.hasPkCatalog() ? m.getPkCatalog() : null,
                    m.hasPkDbSchema() ? m.getPkDbSchema() : null,
                    m.getPkTable(),
                    m.hasFkCatalog() ? m.getFkCatalog() : null,
                    m.hasFkDbSchema() ? m.getFkDbSchema() : null,
                    m.getFkTable())));
  }

  private static @Nullable String[] values(@Nullable String... values) {
    return values;
  }
}
