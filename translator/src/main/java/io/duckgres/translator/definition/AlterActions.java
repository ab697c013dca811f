package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgAlterAction;
import io.duckgres.translator.tree.PgColumnDef;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** The actions of ALTER TABLE on a {@link TableChange}. */
final class AlterActions {
  private final TableChange change;
  private final TableDraft table;
  private final DefinitionTerms terms;
  private final DefinitionLookup lookup;
  private final Steps steps;
  private final Domains domains;

  AlterActions(TableChange change, DefinitionTerms terms, DefinitionLookup lookup, Steps steps) {
    this.change = change;
    this.table = change.draft;
    this.terms = terms;
    this.lookup = lookup;
    this.steps = steps;
    this.domains = new Domains(terms, lookup);
  }

  void apply(PgAlterAction action) {
    switch (action.kind()) {
      case ADD_COLUMN -> addColumn(action);
      case DROP_COLUMN -> dropColumn(action);
      case RENAME_COLUMN -> renameColumn(named(action), AlterTable.name(action));
      case SET_TYPE -> setType(action);
      case SET_DEFAULT -> setDefault(named(action), given(action));
      case DROP_DEFAULT -> dropDefault(column(action));
      case SET_NOT_NULL -> setNotNull(column(action));
      case DROP_NOT_NULL -> dropNotNull(column(action));
      case ADD_CONSTRAINT -> addConstraint((PgConstraint) given(action));
      case DROP_CONSTRAINT -> dropConstraint(action);
      case RENAME_CONSTRAINT -> renameConstraint(named(action), AlterTable.name(action));
      case VALIDATE_CONSTRAINT -> validate(require(named(action)));
      case ADD_IDENTITY -> addIdentity(column(action), (PgConstraint) given(action));
      case DROP_IDENTITY -> dropIdentity(action);
      case DROP_EXPRESSION -> dropExpression(action);
      // Storage and ownership mean nothing here: one owner, and the engine's own storage.
      case OWNER_TO, SET_OPTIONS, RESET_OPTIONS -> checkColumn(action);
      case OTHER -> other(action);
      case RENAME_TO, SET_SCHEMA, SEQUENCE_OPTIONS, ADD_VALUE, RENAME_VALUE ->
          throw refused(action);
    }
  }

  private static PgError refused(PgAlterAction action) {
    String detail = action.detail();
    return DefinitionTerms.unsupported(
        "ALTER TABLE ... " + (detail == null ? action.kind().name().replace('_', ' ') : detail),
        "Create the table anew.");
  }

  private void other(PgAlterAction action) {
    String detail = action.detail() == null ? "" : action.detail().toUpperCase(Locale.ROOT);
    if (detail.startsWith("ALTER CONSTRAINT")) {
      alterConstraint(named(action), detail);
      return;
    }
    if (detail.startsWith("SET STATISTICS")
        || detail.startsWith("SET STORAGE")
        || detail.startsWith("SET COMPRESSION")) {
      checkColumn(action);
      return;
    }
    boolean harmless =
        List.of(
                "SET LOGGED",
                "SET UNLOGGED",
                "SET TABLESPACE",
                "SET WITHOUT",
                "SET ACCESS METHOD",
                "CLUSTER ON",
                "REPLICA IDENTITY")
            .stream()
            .anyMatch(detail::startsWith);
    if (!harmless) {
      throw refused(action);
    }
  }

  private void checkColumn(PgAlterAction action) {
    if (action.name() != null) {
      column(action);
    }
  }

  private static String named(PgAlterAction action) {
    SqlIdentifier name = action.name();
    if (name == null) {
      throw new IllegalStateException("an action without name: " + action.kind());
    }
    return name.names.getLast();
  }

  private static SqlNode given(PgAlterAction action) {
    SqlNode argument = action.argument();
    if (argument == null) {
      throw new IllegalStateException("an action without argument: " + action.kind());
    }
    return argument;
  }

  private ColumnDefinition column(PgAlterAction action) {
    return column(named(action));
  }

  private ColumnDefinition column(String name) {
    int at = table.indexOf(name);
    if (at < 0) {
      throw DefinitionErrors.noColumn(name, table.name.name());
    }
    return table.columns.get(at);
  }

  private void replace(ColumnDefinition column) {
    table.columns.set(table.indexOf(column.name()), column);
  }

  private void addColumn(PgAlterAction action) {
    PgColumnDef written = (PgColumnDef) given(action);
    String name = written.name().names.getLast();
    if (table.indexOf(name) >= 0) {
      if (!action.ifExists()) {
        throw DefinitionErrors.columnExists(name, table.name.name());
      }
      steps.notice(
          Steps.skipped(
              SqlState.DUPLICATE_COLUMN,
              "column \"%s\" of relation \"%s\" already exists, skipping"
                  .formatted(name, table.name.name())));
      return;
    }
    int constraints = table.constraints.size();
    new NewColumns(terms, lookup, steps).add(written, table);
    ColumnDefinition column = column(name);
    String value = column.value();
    change.value(name, value == null || column.generated() ? "NULL" : value);
    boolean plain =
        table.constraints.size() == constraints
            && column.lengthCheck() == null
            && !column.generated()
            && !column.notNull();
    if (plain) {
      change.engine("ADD COLUMN " + TableStatements.column(column), false);
    } else {
      change.rebuild();
    }
  }

  private void dropColumn(PgAlterAction action) {
    String name = named(action);
    if (table.indexOf(name) < 0) {
      if (!action.ifExists()) {
        throw DefinitionErrors.noColumn(name, table.name.name());
      }
      steps.notice(
          PgError.notice(
              "column \"%s\" of relation \"%s\" does not exist, skipping"
                  .formatted(name, table.name.name())));
      return;
    }
    ColumnDrop.apply(name, action.cascade(), change, lookup, steps);
  }

  private void renameColumn(String from, String to) {
    if (table.indexOf(from) < 0) {
      throw PgError.error(SqlState.UNDEFINED_COLUMN, "column \"" + from + "\" does not exist");
    }
    ColumnDefinition column = column(from);
    if (table.indexOf(to) >= 0) {
      throw DefinitionErrors.columnExists(to, table.name.name());
    }
    if (ColumnUses.inExpressions(from, table)) {
      throw DefinitionTerms.unsupported(
          "renaming a column that expressions of the table use",
          "Drop the check constraint, generated column or index first.");
    }
    table.columns.set(table.indexOf(from), column.named(to));
    table.constraints.replaceAll(
        c ->
            c.on(
                c.columns().stream().map(n -> n.equals(from) ? to : n).toList(),
                table.name.equals(c.referenced())
                    ? c.referencedColumns().stream().map(n -> n.equals(from) ? to : n).toList()
                    : c.referencedColumns()));
    ColumnUses.renameIndexColumns(from, to, table);
    ColumnUses.moveNotes(from, to, table);
    change.renameColumn(from, to);
    if (column.lengthCheck() != null) {
      DomainDefinition domain = domains.of(to, table);
      replace(
          column(to)
              .withType(
                  column.type(),
                  domain == null
                      ? ColumnUses.renamed(column.lengthCheck(), from, to)
                      : domains.check(to, domain)));
      change.rebuild();
    }
  }

  private void setType(PgAlterAction action) {
    String name = named(action);
    ColumnDefinition column = column(name);
    PgTypeName written = (PgTypeName) given(action);
    DomainDefinition domain = domains.find(written);
    PgTypeName type = domain == null ? written : Domains.type(domain);
    SqlNode using = action.using();
    SqlNode source = using == null ? new SqlIdentifier(name, SqlParserPos.ZERO) : using;
    String check = domain == null ? terms.lengthCheck(name, type) : domains.check(name, domain);
    replace(column.withType(terms.type(type), check));
    DeclaredTypes.note(name, type, table);
    if (domain == null) {
      table.notes.remove(TableNotes.DOMAIN + name);
    } else {
      table.notes.put(TableNotes.DOMAIN + name, domain.name().sql());
    }
    if (table.notes.remove(TableNotes.DOMAIN_DEFAULT + name) != null) {
      replace(column(name).withValue(null));
    }
    if (domain != null && column(name).value() == null && !column.generated()) {
      replace(Domains.withDefault(column(name), domain, table));
    }
    boolean added = change.before.column(name) == null;
    if (!column.generated() && !(added && using == null)) {
      // An assignment cast: what is too long is an error, not cut.
      change.value(
          name,
          using == null && terms.isLengthLimited(type)
              ? "CAST(" + Identifiers.quote(name) + " AS " + terms.type(type) + ")"
              : terms.cast(source, type));
    }
    String value = column(name).value();
    if (value != null
        && !column.generated()
        && !table.notes.containsKey(TableNotes.DOMAIN_DEFAULT + name)) {
      replace(column(name).withValue(defaultAs(value, terms.type(type))));
    }
    change.rebuild();
  }

  /** A sequence's values and constants become the new type by themselves. */
  private static String defaultAs(String value, String type) {
    return value.startsWith("nextval(") || value.matches("-?[0-9.]+|'[^']*'")
        ? value
        : "CAST(" + value + " AS " + type + ")";
  }

  private void setDefault(String name, SqlNode expression) {
    ColumnDefinition column = column(name);
    if (column.generated()) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR,
          "column \"%s\" of relation \"%s\" is a generated column"
              .formatted(name, table.name.name()));
    }
    checkNotIdentity(name);
    String sql = terms.sql(DefaultSequences.bound(expression, lookup));
    boolean typed = sql.startsWith("'") && !column.type().equals("VARCHAR");
    String value = typed ? "CAST(" + sql + " AS " + column.type() + ")" : sql;
    setValue(column, NewColumns.isNull(expression) ? null : value);
  }

  /** What is left is the domain's default. */
  private void dropDefault(ColumnDefinition column) {
    DomainDefinition domain = domains.of(column.name(), table);
    setValue(column, domain == null ? null : domain.value());
    if (domain != null) {
      Domains.withDefault(column(column.name()), domain, table);
    }
  }

  private void checkNotIdentity(String name) {
    if (table.notes.containsKey(TableNotes.IDENTITY + name)) {
      throw PgError.error(
              SqlState.SYNTAX_ERROR,
              "column \"%s\" of relation \"%s\" is an identity column"
                  .formatted(name, table.name.name()))
          .hint("Use ALTER TABLE ... ALTER COLUMN ... DROP IDENTITY instead.");
    }
  }

  private void setValue(ColumnDefinition column, @Nullable String value) {
    if (column.generated()) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR,
          "column \"%s\" of relation \"%s\" is a generated column"
              .formatted(column.name(), table.name.name()));
    }
    checkNotIdentity(column.name());
    table.notes.remove(TableNotes.DOMAIN_DEFAULT + column.name());
    replace(column.withValue(value));
    String target = "ALTER COLUMN " + Identifiers.quote(column.name());
    change.engine(
        value == null ? target + " DROP DEFAULT" : target + " SET DEFAULT " + value, true);
  }

  private void setNotNull(ColumnDefinition column) {
    if (column.notNull()) {
      return;
    }
    if (change.before.column(column.name()) != null) {
      steps.refuseIfAny(
          change.before.name(),
          Identifiers.quote(column.name()) + " IS NULL",
          PgError.error(
              SqlState.NOT_NULL_VIOLATION,
              "column \"%s\" of relation \"%s\" contains null values"
                  .formatted(column.name(), table.name.name())));
    }
    replace(column.withNotNull(true));
    change.engine("ALTER COLUMN " + Identifiers.quote(column.name()) + " SET NOT NULL", true);
  }

  private void dropNotNull(ColumnDefinition column) {
    boolean key =
        table.constraints.stream()
            .anyMatch(c -> c.kind() == Kind.PRIMARY_KEY && c.columns().contains(column.name()));
    if (key) {
      throw PgError.error(
          SqlState.INVALID_TABLE_DEFINITION,
          "column \"" + column.name() + "\" is in a primary key");
    }
    if (table.notes.containsKey(TableNotes.IDENTITY + column.name())) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR,
          "column \"%s\" of relation \"%s\" is an identity column"
              .formatted(column.name(), table.name.name()));
    }
    if (column.notNull()) {
      replace(column.withNotNull(false));
      change.engine("ALTER COLUMN " + Identifiers.quote(column.name()) + " DROP NOT NULL", true);
    }
  }

  private void addConstraint(PgConstraint written) {
    ConstraintDefinition constraint = new NewConstraints(terms, lookup).of(written, null, table);
    table.add(constraint);
    ExistingRows.check(constraint, change, steps);
    if (constraint.isEngines()) {
      change.rebuild();
    }
  }

  private ConstraintDefinition require(String name) {
    for (ConstraintDefinition constraint : table.constraints) {
      if (constraint.name().equals(name)) {
        return constraint;
      }
    }
    throw DefinitionErrors.noConstraint(name, table.name.name());
  }

  private void validate(ConstraintDefinition constraint) {
    ForeignKey key = constraint.foreignKey();
    if (key != null) {
      table.constraints.set(
          table.constraints.indexOf(constraint), constraint.with(key.validatedNow()));
    } else if (constraint.kind() != Kind.CHECK) {
      throw PgError.error(
          SqlState.WRONG_OBJECT_TYPE,
          "constraint \"%s\" of relation \"%s\" is not a foreign key or check constraint"
              .formatted(constraint.name(), table.name.name()));
    }
  }

  private void alterConstraint(String name, String words) {
    ConstraintDefinition constraint = require(name);
    ForeignKey key = constraint.foreignKey();
    if (key == null) {
      throw PgError.error(
          SqlState.WRONG_OBJECT_TYPE,
          "constraint \"%s\" of relation \"%s\" is not a foreign key constraint"
              .formatted(name, table.name.name()));
    }
    boolean deferred = words.contains("INITIALLY DEFERRED");
    boolean deferrable =
        deferred || words.contains("DEFERRABLE") && !words.contains("NOT DEFERRABLE");
    table.constraints.set(
        table.constraints.indexOf(constraint),
        constraint.with(key.deferring(deferrable, deferred)));
  }

  private void dropConstraint(PgAlterAction action) {
    String name = named(action);
    boolean known = table.constraints.stream().anyMatch(c -> c.name().equals(name));
    if (!known && action.ifExists()) {
      steps.notice(
          PgError.notice(
              "constraint \"%s\" of relation \"%s\" does not exist, skipping"
                  .formatted(name, table.name.name())));
      return;
    }
    ConstraintDefinition constraint = require(name);
    ColumnDrop.checkReferences(
        constraint,
        "constraint " + name + " on table " + table.name.name(),
        action.cascade(),
        change,
        lookup,
        steps);
    table.constraints.remove(constraint);
    if (constraint.isEngines()) {
      change.rebuild();
    }
  }

  private void renameConstraint(String from, String to) {
    ConstraintDefinition constraint = require(from);
    if (table.constraints.stream().anyMatch(c -> c.name().equals(to))) {
      throw DefinitionErrors.constraintExists(to, table.name.name());
    }
    table.constraints.set(table.constraints.indexOf(constraint), constraint.named(to));
  }

  private void addIdentity(ColumnDefinition column, PgConstraint written) {
    if (!column.notNull()) {
      throw PgError.error(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "column \"%s\" of relation \"%s\" must be declared NOT NULL before identity can be added"
              .formatted(column.name(), table.name.name()));
    }
    if (table.notes.containsKey(TableNotes.IDENTITY + column.name()) || column.value() != null) {
      throw PgError.error(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "column \"%s\" of relation \"%s\" already %s"
              .formatted(
                  column.name(),
                  table.name.name(),
                  column.value() == null ? "is an identity column" : "has a default value"));
    }
    SqlNodeList options = written.sequence();
    String value =
        new OwnedSequences(terms, lookup, steps)
            .create(table, column.name(), column.type(), options);
    setValue(column, value);
    table.notes.put(
        TableNotes.IDENTITY + column.name(),
        written.kind() == PgConstraint.Kind.IDENTITY_ALWAYS ? "a" : "d");
  }

  private void dropIdentity(PgAlterAction action) {
    ColumnDefinition column = column(action);
    if (table.notes.remove(TableNotes.IDENTITY + column.name()) == null) {
      if (!action.ifExists()) {
        throw PgError.error(
            SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
            "column \"%s\" of relation \"%s\" is not an identity column"
                .formatted(column.name(), table.name.name()));
      }
      steps.notice(
          PgError.notice(
              "column \"%s\" of relation \"%s\" is not an identity column, skipping"
                  .formatted(column.name(), table.name.name())));
      return;
    }
    setValue(column, null);
    String sequence = table.notes.remove(TableNotes.OWNED + column.name());
    if (sequence != null) {
      change.dropAfterwards(sequence);
    }
  }

  private void dropExpression(PgAlterAction action) {
    ColumnDefinition column = column(action);
    if (!column.generated()) {
      if (!action.ifExists()) {
        throw PgError.error(
            SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
            "column \"%s\" of relation \"%s\" is not a stored generated column"
                .formatted(column.name(), table.name.name()));
      }
      steps.notice(
          PgError.notice(
              "column \"%s\" of relation \"%s\" is not a stored generated column, skipping"
                  .formatted(column.name(), table.name.name())));
      return;
    }
    replace(column.withValue(null));
    change.value(column.name(), Identifiers.quote(column.name()));
    change.rebuild();
  }
}
