package io.duckgres.executor.definition;

import static io.duckgres.executor.definition.EngineDefinitions.schema;
import static io.duckgres.executor.definition.EngineDefinitions.text;

import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.definition.DomainDefinition;
import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.plan.DomainInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the types that clients have made from the engine's catalog. */
final class TypeReader {
  private final Backend backend;

  TypeReader(Backend backend) {
    this.backend = backend;
  }

  @Nullable DomainDefinition domain(List<String> name) {
    List<DomainDefinition> found =
        domains(" AND type_name = " + Identifiers.literal(name.getLast()));
    for (String schema : path(name)) {
      for (DomainDefinition domain : found) {
        if (domain.name().shownSchema().equals(schema)) {
          return domain;
        }
      }
    }
    return null;
  }

  List<DomainDefinition> domains() {
    return domains("");
  }

  private List<DomainDefinition> domains(String condition) {
    String sql =
        """
        SELECT database_name, schema_name, type_name, labels[1], comment FROM duckdb_types()
        WHERE database_name = %s AND logical_type = 'ENUM' AND starts_with(labels[1], %s || chr(1))%s
        ORDER BY type_oid
        """
            .formatted(
                Identifiers.literal(backend.database().engineName()),
                Identifiers.literal(DomainDefinition.MARK),
                condition);
    return query(sql).stream()
        .map(
            row ->
                DomainDefinition.read(
                    new EngineName(text(row, 0), text(row, 1), text(row, 2)),
                    text(row, 3),
                    row.get(4)))
        .toList();
  }

  @Nullable EngineName type(List<String> name) {
    String sql =
        "SELECT schema_name FROM duckdb_types() WHERE database_name = %s AND type_name = %s"
            .formatted(
                Identifiers.literal(backend.database().engineName()),
                Identifiers.literal(name.getLast()));
    List<EngineName> found =
        query(sql).stream()
            .map(
                row ->
                    new EngineName(backend.database().engineName(), text(row, 0), name.getLast()))
            .toList();
    for (String schema : path(name)) {
      for (EngineName type : found) {
        if (type.shownSchema().equals(schema)) {
          return type;
        }
      }
    }
    return null;
  }

  private List<String> path(List<String> name) {
    return name.size() > 1
        ? List.of(schema(name.get(name.size() - 2)))
        : backend.settings().searchPath();
  }

  /** The enumerated types that do not have a label. */
  List<String> enumsWithout(String label) {
    String sql =
        """
        SELECT type_name FROM duckdb_types()
        WHERE NOT internal AND database_name = %s AND logical_type = 'ENUM'
          AND NOT starts_with(labels[1], %s || chr(1)) AND NOT list_contains(labels, %s)
        ORDER BY ALL
        """
            .formatted(
                Identifiers.literal(backend.database().engineName()),
                Identifiers.literal(DomainDefinition.MARK),
                Identifiers.literal(label));
    return query(sql).stream().map(row -> text(row, 0)).toList();
  }

  boolean isType(EngineName name) {
    return !query(
            "SELECT type_name FROM duckdb_types() WHERE " + TableReader.where(name, "type_name"))
        .isEmpty();
  }

  /** A domain with those it is over, for casts; null for another type. */
  @Nullable DomainInfo domainInfo(List<String> name) {
    DomainDefinition domain = domain(name);
    if (domain == null) {
      return null;
    }
    EngineName base = domain.base();
    return domain.info(base == null ? null : domainInfo(List.of(base.shownSchema(), base.name())));
  }

  private List<List<@Nullable String>> query(String sql) {
    return CatalogRows.query(backend.engine(), sql);
  }
}
