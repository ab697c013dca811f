package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgDrop;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** DROP DOMAIN and DROP TYPE, with the columns and domains that depend on the type. */
final class DropTypes {
  private final PgDrop tree;
  private final DefinitionLookup lookup;
  private final Domains domains;
  private final Steps steps = new Steps();
  private final Map<EngineName, DomainDefinition> dropped = new LinkedHashMap<>();
  private final UserTypes types;

  /** Enumerated and composite types as the engine writes them out. */
  private final Map<EngineName, String> others = new LinkedHashMap<>();

  private final Map<EngineName, TableChange> tables = new LinkedHashMap<>();
  private final List<String> details = new ArrayList<>();
  private final List<String> cascaded = new ArrayList<>();
  private String refused = "";

  DropTypes(PgDrop tree, TranslationContext context, DefinitionLookup lookup) {
    this.tree = tree;
    this.lookup = lookup;
    this.types = new UserTypes(lookup);
    this.domains = new Domains(new DefinitionTerms(context), lookup);
  }

  static boolean handles(PgDrop drop) {
    return drop.kind().equals("DOMAIN") || drop.kind().equals("TYPE");
  }

  Steps steps() {
    for (SqlNode node : tree.names()) {
      List<String> name = ((SqlIdentifier) node).names;
      DomainDefinition domain = lookup.domain(name);
      EngineName type = lookup.type(name);
      if (domain != null) {
        dropped.put(domain.name(), domain);
      } else if (type != null) {
        if (tree.kind().equals("DOMAIN")) {
          throw PgError.error(
              SqlState.WRONG_OBJECT_TYPE, "\"" + name.getLast() + "\" is not a domain");
        }
        others.putIfAbsent(type, types.spelling(type));
      } else if (tree.ifExists()) {
        steps.notice(
            PgError.notice("type \"" + String.join(".", name) + "\" does not exist, skipping"));
      } else {
        throw DefinitionErrors.noType(name);
      }
    }
    for (DomainDefinition domain : List.copyOf(dropped.values())) {
      dependents(domain, domain);
    }
    others.forEach(this::columns);
    if (!tree.cascade() && !details.isEmpty()) {
      throw PgError.error(
              SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
              "cannot drop type %s because other objects depend on it".formatted(refused))
          .detail(String.join("\n", details))
          .hint("Use DROP ... CASCADE to drop the dependent objects too.");
    }
    if (cascaded.size() == 1) {
      steps.notice(PgError.notice(cascaded.getFirst()));
    } else if (!cascaded.isEmpty()) {
      steps.notice(
          PgError.notice("drop cascades to " + cascaded.size() + " other objects")
              .detail(String.join("\n", cascaded)));
    }
    for (TableChange change : tables.values()) {
      AlterTable.finish(change, lookup, steps);
      steps.addAll(change.dropped());
    }
    dropped.keySet().forEach(name -> Domains.drop(name, steps));
    others.keySet().forEach(name -> Domains.drop(name, steps));
    return steps;
  }

  private void columns(EngineName type, String spelling) {
    if (types.hasTwin(type, spelling)) {
      return; // no column tells of which it is
    }
    for (TableDefinition table : types.tables(type, spelling)) {
      for (ColumnDefinition column : table.columns()) {
        if (UserTypes.isOf(column, spelling)) {
          String what = "column %s of table %s".formatted(column.name(), table.name().name());
          depends(what, type.name(), type.name());
          drop(column, table);
        }
      }
    }
  }

  private void drop(ColumnDefinition column, TableDefinition table) {
    if (tree.cascade()) {
      TableChange change = tables.computeIfAbsent(table.name(), n -> new TableChange(table));
      ColumnDrop.apply(column.name(), true, change, lookup, steps);
    }
  }

  private void dependents(DomainDefinition domain, DomainDefinition first) {
    for (DomainDefinition over : lookup.domains()) {
      if (domain.name().equals(over.base()) && dropped.putIfAbsent(over.name(), over) == null) {
        depends("type " + domains.shown(over), domains.shown(domain), domains.shown(first));
        dependents(over, first);
      }
    }
    for (TableDefinition table : lookup.tablesOf(domain.name())) {
      for (ColumnDefinition column : table.columns()) {
        if (domain.name().sql().equals(table.notes().get(TableNotes.DOMAIN + column.name()))) {
          String what = "column %s of table %s".formatted(column.name(), table.name().name());
          depends(what, domains.shown(domain), domains.shown(first));
          drop(column, table);
        }
      }
    }
  }

  private void depends(String what, String on, String first) {
    if (details.isEmpty()) {
      refused = first;
    }
    details.add(what + " depends on type " + on);
    cascaded.add("drop cascades to " + what);
  }
}
