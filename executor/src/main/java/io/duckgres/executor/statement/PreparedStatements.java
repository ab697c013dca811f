package io.duckgres.executor.statement;

import io.duckgres.executor.activity.JsonRows;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.LinkedHashMap;
import java.util.Map;

/** A session's prepared statements by name; those of Parse and of PREPARE share one name space. */
final class PreparedStatements {
  private final Map<String, PreparedStatement> byName = new LinkedHashMap<>();

  /** Throws 42P05 when a named statement of that name exists. */
  void checkFree(String name) {
    if (!name.isEmpty() && byName.containsKey(name)) {
      throw PgError.error(
          SqlState.DUPLICATE_PREPARED_STATEMENT,
          "prepared statement \"" + name + "\" already exists");
    }
  }

  /** Keeps a statement; the unnamed one replaces its predecessor. */
  void put(PreparedStatement statement) {
    PreparedStatement before = byName.put(statement.name(), statement);
    if (before != null) {
      before.close();
    }
  }

  /** Throws 26000 when there is none. */
  PreparedStatement get(String name) {
    PreparedStatement statement = byName.get(name);
    if (statement == null) {
      throw ProtocolErrors.noStatement(name);
    }
    return statement;
  }

  /** Closes a statement; false when there was none. */
  boolean remove(String name) {
    PreparedStatement statement = byName.remove(name);
    if (statement != null) {
      statement.close();
    }
    return statement != null;
  }

  /** What pg_prepared_statements shows, as JSON. */
  String rows() {
    JsonRows rows = new JsonRows();
    for (PreparedStatement statement : byName.values()) {
      if (!statement.name().isEmpty()) {
        rows.row()
            .field("name", statement.name())
            .field("statement", statement.shown())
            .field("prepare_time", statement.prepared())
            .field("parameter_types", statement.parameterOids())
            .field("from_sql", statement.isBySql());
      }
    }
    return rows.toString();
  }

  void clear() {
    byName.values().forEach(PreparedStatement::close);
    byName.clear();
  }
}
