package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the engine has an object: database, schema and name, as the engine spells them. */
public record EngineName(String database, String schema, String name) {
  /** The engine's database of a session's temporary objects. */
  public static final String TEMPORARY = "temp";

  private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

  /** All three parts, quoted. */
  public String sql() {
    return Identifiers.quote(database)
        + "."
        + Identifiers.quote(schema)
        + "."
        + Identifiers.quote(name);
  }

  /** The name that {@link #sql} wrote. */
  public static EngineName parse(String sql) {
    List<String> parts = new ArrayList<>();
    Matcher each = PART.matcher(sql);
    while (each.find()) {
      parts.add(each.group(1).replace("\"\"", "\""));
    }
    return new EngineName(parts.get(0), parts.get(1), parts.get(2));
  }

  /** Without the database: foreign keys and functions on sequences take it so. */
  public String schemaSql() {
    return Identifiers.quote(schema) + "." + Identifiers.quote(name);
  }

  public EngineName sibling(String other) {
    return new EngineName(database, schema, other);
  }

  public boolean isTemporary() {
    return database.equals(TEMPORARY);
  }

  /** PostgreSQL's name of the schema. */
  public String shownSchema() {
    return isTemporary() ? "pg_temp" : schema.equals("main") ? "public" : schema;
  }
}
