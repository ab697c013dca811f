package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.Origin;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgGroupingSet;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.translator.typing.Scope.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * A table whose primary key is grouped by may show its other columns. They are grouped by as well,
 * which makes no other groups.
 */
final class FunctionalDependencies {
  private FunctionalDependencies() {}

  /** The items of GROUP BY and the columns in use that depend on them. */
  static SqlNodeList added(
      SqlNodeList groups,
      PgSelect select,
      @Nullable PgQuery around,
      Scope scope,
      Env env,
      Typing typing) {
    if (groups.isEmpty() || groups.stream().anyMatch(PgGroupingSet.class::isInstance)) {
      return groups;
    }
    List<Relation> determined = new ArrayList<>();
    for (Relation relation : scope.relations()) {
      if (isDetermined(relation, groups, env, typing)) {
        determined.add(relation);
      }
    }
    if (determined.isEmpty()) {
      return groups;
    }
    Set<List<String>> used = new LinkedHashSet<>();
    collect(select.targets(), used);
    collect(select.distinctOn(), used);
    collect(select.having(), used);
    collect(select.windows(), used);
    collect(around == null ? null : around.orderBy(), used);
    List<SqlNode> all = new ArrayList<>(groups.getList());
    Set<List<String>> grouped = new HashSet<>();
    collect(groups, grouped);
    for (Relation relation : determined) {
      if (hasStar(select.targets(), relation)) {
        columns(relation).forEach(c -> used.add(List.of(name(relation), c.name())));
      }
    }
    for (List<String> names : used) {
      if (!grouped.contains(names)) {
        SqlIdentifier column = dependent(names, determined, scope);
        if (column != null) {
          all.add(column);
        }
      }
    }
    return all.size() == groups.size() ? groups : new SqlNodeList(all, groups.getParserPosition());
  }

  private static String name(Relation relation) {
    String name = relation.name();
    return name == null ? "" : name;
  }

  private static List<Column> columns(Relation relation) {
    List<Column> columns = relation.columns();
    return columns == null ? List.of() : columns;
  }

  private static boolean hasStar(SqlNodeList targets, Relation relation) {
    return targets.stream()
        .map(node -> node instanceof PgTarget target ? target.value() : node)
        .anyMatch(
            value ->
                value instanceof PgStar star
                    && (star.qualifier() == null
                        || star.qualifier().names.getLast().equals(relation.name())));
  }

  private static @Nullable RelationInfo info(Relation relation) {
    List<Column> columns = columns(relation);
    Origin origin = columns.isEmpty() ? null : columns.getFirst().origin();
    return origin == null || origin.relation().columns().size() != columns.size()
        ? null
        : origin.relation();
  }

  private static boolean isDetermined(
      Relation relation, SqlNodeList groups, Env env, Typing typing) {
    RelationInfo info = relation.stored() ? info(relation) : null;
    if (info == null || info.primaryKey().isEmpty()) {
      return false;
    }
    Set<String> missing = new HashSet<>(info.primaryKey());
    for (SqlNode group : groups) {
      if (group instanceof SqlIdentifier name) {
        Column column = Names.column(name, env.lenient(), typing);
        Origin origin = column == null ? null : column.origin();
        boolean qualified =
            name.names.size() == 1 || name.names.get(name.names.size() - 2).equals(relation.name());
        if (origin != null && qualified && origin.relation().equals(info)) {
          missing.remove(origin.column().name());
        }
      }
    }
    return missing.isEmpty();
  }

  private static @Nullable SqlIdentifier dependent(
      List<String> names, List<Relation> determined, Scope scope) {
    String column = names.getLast();
    for (Relation relation : determined) {
      String name = name(relation);
      boolean has = columns(relation).stream().anyMatch(c -> c.name().equals(column));
      boolean meant =
          names.size() == 1
              ? scope.unqualified(column).size() == 1
              : names.get(names.size() - 2).equals(name);
      if (has && meant) {
        return Nodes.name(SqlParserPos.ZERO, name, column);
      }
    }
    return null;
  }

  private static void collect(@Nullable SqlNode node, Set<List<String>> names) {
    switch (node) {
      case SqlIdentifier name when !name.isStar() -> names.add(name.names);
      case PgNode other -> other.getOperandList().forEach(operand -> collect(operand, names));
      case SqlNodeList list -> list.forEach(element -> collect(element, names));
      case null, default -> {}
    }
  }
}
