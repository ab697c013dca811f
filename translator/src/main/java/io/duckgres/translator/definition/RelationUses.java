package io.duckgres.translator.definition;

import io.duckgres.translator.rewrite.TreeRewriter;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgTableRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** The relations that a query reads. */
final class RelationUses {
  private final Set<List<String>> read = new LinkedHashSet<>();
  private final Set<List<String>> ctes = new HashSet<>();

  private RelationUses() {}

  /** As {@link EngineName#sql}, in the order of the text. */
  static List<String> of(SqlNode query, DefinitionLookup lookup) {
    RelationUses uses = new RelationUses();
    uses.collect(query);
    Set<String> names = new LinkedHashSet<>();
    for (List<String> name : uses.read) {
      DefinitionLookup.Relation relation = uses.ctes.contains(name) ? null : lookup.relation(name);
      if (relation != null) {
        names.add(relation.name().sql());
      }
    }
    return List.copyOf(names);
  }

  /** A query with the relations that it names by their name alone under that of their schema. */
  static SqlNode qualified(SqlNode query, DefinitionLookup lookup) {
    RelationUses uses = new RelationUses();
    uses.collect(query);
    return TreeRewriter.rewrite(
        query,
        node -> {
          if (!(node instanceof PgTableRef table)
              || table.name().names.size() > 1
              || uses.ctes.contains(List.copyOf(table.name().names))) {
            return node;
          }
          DefinitionLookup.Relation relation = lookup.relation(table.name().names);
          return relation == null
              ? node
              : table.replacing(
                  table.name(),
                  new SqlIdentifier(
                      List.of(relation.name().shownSchema(), relation.name().name()),
                      table.name().getParserPosition()));
        });
  }

  private void collect(@Nullable SqlNode node) {
    if (node instanceof PgTableRef table) {
      read.add(List.copyOf(table.name().names));
    }
    if (node instanceof PgCte cte) {
      ctes.add(List.of(cte.name().names.getLast()));
    }
    if (node instanceof PgNode pg) {
      pg.getOperandList().forEach(this::collect);
    } else if (node instanceof SqlNodeList list) {
      list.forEach(this::collect);
    }
  }
}
