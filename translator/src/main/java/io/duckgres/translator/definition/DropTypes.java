package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgDrop;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** DROP DOMAIN and DROP TYPE, with the columns and domains that depend on a domain. */
final class DropTypes {
  private final PgDrop tree;
  private final DefinitionLookup lookup;
  private final Domains domains;
  private final Steps steps = new Steps();
  private final Map<EngineName, DomainDefinition> dropped = new LinkedHashMap<>();
  private final Set<EngineName> others = new LinkedHashSet<>();
  private final Map<EngineName, TableChange> tables = new LinkedHashMap<>();
  private final List<String> details = new ArrayList<>();
  private final List<String> cascaded = new ArrayList<>();
  private String refused = "";

  DropTypes(PgDrop tree, TranslationContext context, DefinitionLookup lookup) {
    this.tree = tree;
    this.lookup = lookup;
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
        others.add(type);
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
    others.forEach(name -> Domains.drop(name, steps));
    return steps;
  }

  private void dependents(DomainDefinition domain, DomainDefinition first) {
    for (DomainDefinition over : lookup.domains()) {
      if (domain.name().equals(over.base()) && dropped.putIfAbsent(over.name(), over) == null) {
        depends("type " + domains.shown(over), domain, first);
        dependents(over, first);
      }
    }
    for (TableDefinition table : lookup.tablesOf(domain.name())) {
      for (ColumnDefinition column : table.columns()) {
        if (domain.name().sql().equals(table.notes().get(TableNotes.DOMAIN + column.name()))) {
          String what = "column %s of table %s".formatted(column.name(), table.name().name());
          depends(what, domain, first);
          if (tree.cascade()) {
            TableChange change = tables.computeIfAbsent(table.name(), n -> new TableChange(table));
            ColumnDrop.apply(column.name(), true, change, lookup, steps);
          }
        }
      }
    }
  }

  private void depends(String what, DomainDefinition on, DomainDefinition first) {
    if (details.isEmpty()) {
      refused = domains.shown(first);
    }
    details.add(what + " depends on type " + domains.shown(on));
    cascaded.add("drop cascades to " + what);
  }
}
