package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.definition.DomainDefinition.Check;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgAlter;
import io.duckgres.translator.tree.PgAlterAction;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** ALTER DOMAIN: the domain is made anew, and the tables with a column of it where they must. */
final class AlterDomain {
  private final DefinitionLookup lookup;
  private final DefinitionTerms terms;
  private final CreateDomain definition;
  private final Domains domains;
  private final Steps steps = new Steps();

  AlterDomain(TranslationContext context, DefinitionLookup lookup, QueryTyping typing) {
    this.lookup = lookup;
    this.terms = new DefinitionTerms(context);
    this.definition = new CreateDomain(context, lookup, typing);
    this.domains = new Domains(terms, lookup);
  }

  Steps steps(PgAlter tree) {
    DomainDefinition before = domains.require(tree.name().names);
    PgAlterAction action = (PgAlterAction) tree.actions().get(0);
    switch (action.kind()) {
      case SET_DEFAULT ->
          setDefault(before, definition.withDefault(before, action.argument(), action));
      case DROP_DEFAULT -> setDefault(before, before.withValue(null, null));
      case SET_NOT_NULL -> {
        if (!before.notNull()) {
          refuseNulls(before);
          change(before, before.withNotNull(true));
        }
      }
      case DROP_NOT_NULL -> change(before, before.withNotNull(false));
      case ADD_CONSTRAINT -> add(before, (PgConstraint) required(action.argument()));
      case DROP_CONSTRAINT -> drop(before, named(action), action.ifExists());
      case RENAME_CONSTRAINT -> rename(before, named(action), AlterTable.name(action));
      case VALIDATE_CONSTRAINT -> validate(before, named(action));
      case RENAME_TO -> move(before, before.name().sibling(AlterTable.name(action)));
      case SET_SCHEMA ->
          move(
              before,
              lookup.created(List.of(AlterTable.name(action), before.name().name()), false));
      case OWNER_TO -> {
        // all of a database belongs to its one user
      }
      default ->
          throw DefinitionTerms.unsupported(
              "ALTER DOMAIN ... " + action.kind().name().replace('_', ' '),
              "Drop the domain and make it anew.");
    }
    return steps;
  }

  private static SqlNode required(@Nullable SqlNode argument) {
    return Objects.requireNonNull(argument, "an action without argument");
  }

  private static String named(PgAlterAction action) {
    return ((SqlIdentifier) required(action.name())).names.getLast();
  }

  /** Columns without a default of their own take the new one. */
  private void setDefault(DomainDefinition before, DomainDefinition after) {
    define(before, after);
    for (TableDefinition table : lookup.tablesOf(before.name())) {
      TableDraft draft = new TableDraft(table);
      for (ColumnDefinition column : columns(table, before)) {
        String note = TableNotes.DOMAIN_DEFAULT + column.name();
        if (table.notes().containsKey(note) || column.value() == null) {
          String target =
              "ALTER TABLE %s ALTER COLUMN %s "
                  .formatted(table.name().sql(), Identifiers.quote(column.name()));
          steps.add(
              after.value() == null
                  ? target + "DROP DEFAULT"
                  : target + "SET DEFAULT " + after.value());
          draft.notes.remove(note);
          if (after.value() != null) {
            draft.notes.put(note, "t");
          }
        }
      }
      steps.add(TableStatements.comment(draft.finish()));
    }
  }

  private void add(DomainDefinition before, PgConstraint written) {
    DomainDefinition after = definition.withCheck(before, written);
    Check check = after.checks().getLast();
    if (check.valid()) {
      refuseViolations(before, check);
    }
    change(before, after);
  }

  private void drop(DomainDefinition before, String name, boolean ifExists) {
    List<Check> rest =
        before.checks().stream().filter(check -> !check.name().equals(name)).toList();
    if (rest.size() == before.checks().size()) {
      if (!ifExists) {
        throw noConstraint(name, before);
      }
      steps.notice(
          PgError.notice(
              "constraint \"%s\" of domain \"%s\" does not exist, skipping"
                  .formatted(name, before.name().name())));
      return;
    }
    change(before, before.withChecks(rest));
  }

  private void rename(DomainDefinition before, String from, String to) {
    find(before, from);
    if (before.checks().stream().anyMatch(check -> check.name().equals(to))) {
      throw PgError.error(
          SqlState.DUPLICATE_OBJECT,
          "constraint \"%s\" for domain %s already exists".formatted(to, before.name().name()));
    }
    change(
        before,
        before.withChecks(
            before.checks().stream()
                .map(check -> check.name().equals(from) ? check.named(to) : check)
                .toList()));
  }

  private void validate(DomainDefinition before, String name) {
    Check found = find(before, name);
    refuseViolations(before, found);
    define(
        before,
        before.withChecks(
            before.checks().stream()
                .map(check -> check == found ? check.validated() : check)
                .toList()));
  }

  private static Check find(DomainDefinition domain, String name) {
    for (Check check : domain.checks()) {
      if (check.name().equals(name)) {
        return check;
      }
    }
    throw noConstraint(name, domain);
  }

  private static PgError noConstraint(String name, DomainDefinition domain) {
    return PgError.error(
        SqlState.UNDEFINED_OBJECT,
        "constraint \"%s\" of domain \"%s\" does not exist".formatted(name, domain.name().name()));
  }

  private void move(DomainDefinition before, EngineName to) {
    if (to.equals(before.name())) {
      return;
    }
    if (lookup.isType(to)) {
      throw CreateDomain.typeExists(to.name());
    }
    change(before, before.named(to));
  }

  private void refuseNulls(DomainDefinition domain) {
    for (DomainDefinition each : withThoseOver(domain)) {
      for (TableDefinition table : lookup.tablesOf(each.name())) {
        for (ColumnDefinition column : columns(table, each)) {
          steps.refuseIfAny(
              table.name(),
              Identifiers.quote(column.name()) + " IS NULL",
              PgError.error(
                      SqlState.NOT_NULL_VIOLATION,
                      "column \"%s\" of table \"%s\" contains null values"
                          .formatted(column.name(), table.name().name()))
                  .schema(table.name().shownSchema())
                  .table(table.name().name())
                  .column(column.name()));
        }
      }
    }
  }

  private void refuseViolations(DomainDefinition domain, Check check) {
    for (DomainDefinition each : withThoseOver(domain)) {
      for (TableDefinition table : lookup.tablesOf(each.name())) {
        for (ColumnDefinition column : columns(table, each)) {
          steps.refuseIfAny(
              table.name(),
              "NOT (" + domains.expression(check.expression(), column.name(), domain) + ")",
              PgError.error(
                      SqlState.CHECK_VIOLATION,
                      "column \"%s\" of table \"%s\" contains values that violate the new constraint"
                          .formatted(column.name(), table.name().name()))
                  .schema(table.name().shownSchema())
                  .table(table.name().name())
                  .column(column.name()));
        }
      }
    }
  }

  private static List<ColumnDefinition> columns(TableDefinition table, DomainDefinition domain) {
    String noted = domain.name().sql();
    return table.columns().stream()
        .filter(column -> noted.equals(table.notes().get(TableNotes.DOMAIN + column.name())))
        .toList();
  }

  /** The domain and all that are over it, as they are now. */
  private List<DomainDefinition> withThoseOver(DomainDefinition domain) {
    List<DomainDefinition> all = new ArrayList<>(List.of(domain));
    List<DomainDefinition> known = lookup.domains();
    for (int i = 0; i < all.size(); i++) {
      EngineName base = all.get(i).name();
      known.stream().filter(each -> base.equals(each.base())).forEach(all::add);
    }
    return all;
  }

  /** The engine's text of a view has the tests of its casts written out. */
  private void refuseViews(DomainDefinition domain) {
    String sql =
        "SELECT view_name FROM duckdb_views() WHERE NOT internal AND database_name IN (%s, 'temp')"
            + " AND (contains(sql, %s) OR contains(sql, %s)) LIMIT 1";
    String name = domain.name().name();
    for (List<@Nullable String> view :
        lookup.rows(
            sql.formatted(
                Identifiers.literal(domain.name().database()),
                Identifiers.literal("value for domain " + name + " violates"),
                Identifiers.literal("domain " + name + " does not allow")))) {
      throw DefinitionTerms.unsupported(
          "ALTER DOMAIN while view " + view.getFirst() + " casts to the domain",
          "Drop the view first and create it again afterwards.");
    }
  }

  private void define(DomainDefinition before, DomainDefinition after) {
    definition.verify(after, terms.type(Domains.type(after)), steps);
    Domains.drop(before.name(), steps);
    Domains.create(after, steps);
  }

  /** Defines the domain anew, and has every column of it tested by its constraints. */
  private void change(DomainDefinition before, DomainDefinition after) {
    withThoseOver(before).forEach(this::refuseViews);
    define(before, after);
    AlteredDomain altered = new AlteredDomain(before, after, domains);
    Map<EngineName, TableChange> changes = new LinkedHashMap<>();
    for (DomainDefinition each : withThoseOver(before)) {
      if (before.name().equals(each.base()) && !after.name().equals(before.name())) {
        Domains.drop(each.name(), steps);
        Domains.create(each.over(after.name()), steps);
      }
      for (TableDefinition table : lookup.tablesOf(each.name())) {
        altered.columns(
            changes.computeIfAbsent(table.name(), name -> new TableChange(table)), each);
      }
    }
    changes.values().forEach(change -> AlterTable.finish(change, lookup, steps));
  }
}
