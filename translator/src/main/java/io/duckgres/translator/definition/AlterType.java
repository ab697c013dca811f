package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAlter;
import io.duckgres.translator.tree.PgAlterAction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** ALTER TYPE: values of enumerated types, names and schemas of these and of composite types. */
final class AlterType {
  private final DefinitionLookup lookup;
  private final UserTypes types;
  private final Steps steps = new Steps();

  AlterType(DefinitionLookup lookup) {
    this.lookup = lookup;
    this.types = new UserTypes(lookup);
  }

  Steps steps(PgAlter tree) {
    List<String> name = tree.name().names;
    EngineName type = lookup.type(name);
    if (type == null) {
      throw DefinitionErrors.noType(name);
    }
    PgAlterAction action = (PgAlterAction) tree.actions().get(0);
    switch (action.kind()) {
      case ADD_VALUE -> addValue(type, action);
      case RENAME_VALUE -> renameValue(type, action);
      case RENAME_TO -> move(type, type.sibling(AlterTable.name(action)));
      case SET_SCHEMA ->
          move(type, lookup.created(List.of(AlterTable.name(action), type.name()), false));
      case OWNER_TO -> {
        // all of a database belongs to its one user
      }
      default ->
          throw DefinitionTerms.unsupported(
              "ALTER TYPE ... " + action.detail(),
              "Make another type and change the columns to it.");
    }
    return steps;
  }

  private void addValue(EngineName type, PgAlterAction action) {
    List<String> labels = labels(type);
    String fresh = label(action.argument());
    if (fresh.getBytes(StandardCharsets.UTF_8).length > Identifiers.MAX_BYTES) {
      throw PgError.error(SqlState.INVALID_NAME, "invalid enum label \"" + fresh + "\"")
          .detail("Labels must be 63 bytes or less.");
    }
    if (labels.contains(fresh)) {
      String message = "enum label \"" + fresh + "\" already exists";
      if (!action.ifExists()) {
        throw PgError.error(SqlState.DUPLICATE_OBJECT, message);
      }
      steps.notice(Steps.skipped(SqlState.DUPLICATE_OBJECT, message + ", skipping"));
      return;
    }
    List<String> more = new ArrayList<>(labels);
    SqlNode beside = action.using();
    if (beside == null) {
      more.add(fresh);
    } else {
      boolean after = "AFTER".equals(action.detail());
      more.add(index(labels, label(beside)) + (after ? 1 : 0), fresh);
    }
    change(type, labels, more, null, null);
  }

  private void renameValue(EngineName type, PgAlterAction action) {
    List<String> labels = labels(type);
    String from = label(action.using());
    String to = label(action.argument());
    int at = index(labels, from);
    if (labels.contains(to)) {
      throw PgError.error(SqlState.DUPLICATE_OBJECT, "enum label \"" + to + "\" already exists");
    }
    List<String> renamed = new ArrayList<>(labels);
    renamed.set(at, to);
    change(type, labels, renamed, from, to);
  }

  private List<String> labels(EngineName type) {
    List<String> labels = types.labels(type);
    boolean domain = lookup.domain(List.of(type.shownSchema(), type.name())) != null;
    if (labels.isEmpty() || domain) {
      throw PgError.error(SqlState.WRONG_OBJECT_TYPE, type.name() + " is not an enum");
    }
    return labels;
  }

  private static String label(@Nullable SqlNode node) {
    return Objects.requireNonNull(Nodes.stringOf(Objects.requireNonNull(node)), "a label");
  }

  private static int index(List<String> labels, String label) {
    int at = labels.indexOf(label);
    if (at < 0) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE, "\"" + label + "\" is not an existing enum label");
    }
    return at;
  }

  private static String spelling(List<String> labels) {
    return labels.stream()
        .map(Identifiers::literal)
        .collect(Collectors.joining(", ", "ENUM(", ")"));
  }

  /** Makes the type anew, and all that the engine has written its labels out in. */
  private void change(
      EngineName type,
      List<String> labels,
      List<String> fresh,
      @Nullable String from,
      @Nullable String to) {
    String before = spelling(labels);
    String after = spelling(fresh);
    if (types.hasTwin(type, before)) {
      throw DefinitionTerms.unsupported(
          "ALTER TYPE of an enum while another has the same labels",
          "Drop the other type, or give it a label of its own first.");
    }
    recreate(type, type, after);
    for (EngineName other : types.others(type)) {
      String own = types.spelling(other);
      if (own.contains(before)) {
        recreate(other, other, own.replace(before, after));
      }
    }
    for (TableDefinition table : types.tables(type, before)) {
      TableChange change = new TableChange(table);
      for (ColumnDefinition column : table.columns()) {
        if (column.type().contains(before)) {
          retype(change, column, before, after, from, to);
        }
      }
      change.rebuild();
      AlterTable.finish(change, lookup, steps);
    }
  }

  private static void retype(
      TableChange change,
      ColumnDefinition column,
      String before,
      String after,
      @Nullable String from,
      @Nullable String to) {
    String type = column.type().replace(before, after);
    String name = Identifiers.quote(column.name());
    String value = column.value();
    ColumnDefinition typed = column.withType(type, column.lengthCheck());
    if (value != null && !column.generated()) {
      String renamed =
          from == null || to == null ? value : value.replace(literal(from), literal(to));
      typed = typed.withValue(renamed.replace(before, after));
    }
    change.draft.columns.set(change.draft.indexOf(column.name()), typed);
    if (column.generated()) {
      return;
    }
    if (from == null || to == null) {
      change.value(column.name(), "CAST(" + name + " AS " + type + ")");
      return;
    }
    if (column.type().equals(before)) {
      change.value(column.name(), "CAST(" + renamed(name, from, to) + " AS " + type + ")");
    } else if (column.type().equals(before + "[]")) {
      change.value(
          column.name(),
          "CAST(list_transform(%s, lambda x: %s) AS %s)"
              .formatted(name, renamed("x", from, to), type));
    } else {
      throw DefinitionTerms.unsupported(
          "renaming a value of an enum inside of column " + column.name(),
          "Make another type and change the column to it.");
    }
  }

  private static String renamed(String value, String from, String to) {
    return "CASE CAST(%1$s AS VARCHAR) WHEN %2$s THEN %3$s ELSE CAST(%1$s AS VARCHAR) END"
        .formatted(value, literal(from), literal(to));
  }

  private static String literal(String text) {
    return Identifiers.literal(text);
  }

  private void recreate(EngineName from, EngineName to, String spelling) {
    Domains.drop(from, steps);
    steps.add("CREATE TYPE " + to.sql() + " AS " + spelling);
    String comment =
        lookup
            .rows(
                "SELECT comment FROM duckdb_types() WHERE database_name = %s AND schema_name = %s AND type_name = %s"
                    .formatted(
                        literal(from.database()), literal(from.schema()), literal(from.name())))
            .getFirst()
            .get(0);
    if (comment != null) {
      steps.add(TableStatements.comment("TYPE", to, comment));
    }
  }

  private void move(EngineName from, EngineName to) {
    if (from.equals(to)) {
      return;
    }
    if (lookup.isType(to)) {
      throw CreateDomain.typeExists(to.name());
    }
    recreate(from, to, types.spelling(from));
  }
}
