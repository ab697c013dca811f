package io.duckgres.translator.dialect;

import io.duckgres.translator.tree.*;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** ALTER: DuckDB takes one action a statement. */
final class AlterWriter {
  private final DuckDbWriter out;

  AlterWriter(DuckDbWriter out) {
    this.out = out;
  }

  void alter(PgAlter n) {
    switch (n.kind()) {
      case "TABLE", "VIEW", "SEQUENCE" -> {}
      default -> throw DuckDbWriter.unsupported("ALTER " + n.kind());
    }
    if (n.actions().size() != 1) {
      throw DuckDbWriter.unsupported("ALTER " + n.kind() + " with several actions");
    }
    out.add("ALTER " + n.kind()).addIf(n.ifExists(), " IF EXISTS").add(" ").name(n.name());
    out.add(" ").list(n.actions());
  }

  void action(PgAlterAction n) {
    switch (n.kind()) {
      case ADD_COLUMN ->
          words("ADD COLUMN", n.ifExists() ? " IF NOT EXISTS" : "", n.argument(), "", null);
      case DROP_COLUMN -> {
        words("DROP COLUMN", n.ifExists() ? " IF EXISTS" : "", n.name(), "", null);
        out.addIf(n.cascade(), " CASCADE");
      }
      case RENAME_COLUMN -> words("RENAME COLUMN", "", n.name(), " TO ", n.argument());
      case RENAME_TO -> words("RENAME TO", "", n.argument(), "", null);
      case SET_TYPE -> {
        words("ALTER COLUMN", "", n.name(), " SET DATA TYPE ", n.argument());
        out.optional(" USING ", n.using());
      }
      case SET_DEFAULT -> words("ALTER COLUMN", "", n.name(), " SET DEFAULT ", n.argument());
      case DROP_DEFAULT -> words("ALTER COLUMN", "", n.name(), " DROP DEFAULT", null);
      case SET_NOT_NULL -> words("ALTER COLUMN", "", n.name(), " SET NOT NULL", null);
      case DROP_NOT_NULL -> words("ALTER COLUMN", "", n.name(), " DROP NOT NULL", null);
      case ADD_CONSTRAINT -> words("ADD", "", n.argument(), "", null);
      case RENAME_CONSTRAINT, DROP_CONSTRAINT, VALIDATE_CONSTRAINT, SET_SCHEMA, OWNER_TO ->
          throw refusal(n);
      case SET_OPTIONS, RESET_OPTIONS, ADD_IDENTITY, DROP_IDENTITY, DROP_EXPRESSION ->
          throw refusal(n);
      case SEQUENCE_OPTIONS, ADD_VALUE, RENAME_VALUE, OTHER -> throw refusal(n);
    }
  }

  private static RuntimeException refusal(PgAlterAction n) {
    String detail = n.detail();
    return DuckDbWriter.unsupported(
        "ALTER ... " + (detail == null ? n.kind().name().replace('_', ' ') : detail));
  }

  private void words(
      String words,
      String condition,
      @Nullable SqlNode subject,
      String tail,
      @Nullable SqlNode end) {
    out.add(words).add(condition);
    out.optional(" ", subject);
    out.add(tail);
    out.optional("", end);
  }
}
