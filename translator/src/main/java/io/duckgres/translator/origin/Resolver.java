package io.duckgres.translator.origin;

import io.duckgres.translator.label.Labels;
import io.duckgres.translator.origin.Scope.Column;
import io.duckgres.translator.origin.Scope.Relation;
import io.duckgres.translator.plan.ColumnOrigins.Origin;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgFunctionRef;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.translator.tree.PgWith;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Columns of statements; null where only the engine knows them. */
record Resolver(RelationLookup lookup) {

  @Nullable List<Column> statement(SqlNode node, Map<String, List<Column>> outer) {
    return switch (node) {
      case PgQuery query -> statement(query.body(), with(query.with(), outer));
      case PgSelect select -> targets(select.targets(), from(select.from(), outer));
      case PgSetOperation operation -> names(statement(operation.left(), outer));
      case PgInsert insert -> returning(insert.returning(), insert.target(), null, outer);
      case PgUpdate update -> returning(update.returning(), update.target(), update.from(), outer);
      case PgDelete delete -> returning(delete.returning(), delete.target(), delete.using(), outer);
      default -> null;
    };
  }

  /** PostgreSQL tells no origin for a column of UNION, INTERSECT and EXCEPT. */
  private static @Nullable List<Column> names(@Nullable List<Column> columns) {
    return columns == null
        ? null
        : columns.stream().map(column -> new Column(column.name(), null)).toList();
  }

  Map<String, List<Column>> with(@Nullable PgWith with, Map<String, List<Column>> outer) {
    if (with == null) {
      return outer;
    }
    Map<String, List<Column>> known = new HashMap<>(outer);
    for (SqlNode node : with.elements()) {
      PgCte cte = (PgCte) node;
      List<Column> columns = statement(cte.statement(), known);
      if (columns != null) {
        known.put(cte.name().getSimple(), renamed(columns, cte.columns()));
      } else {
        // Hides a table of the same name all the same.
        known.put(cte.name().getSimple(), List.of());
      }
    }
    return known;
  }

  private @Nullable List<Column> returning(
      SqlNodeList targets,
      PgTableRef target,
      @Nullable SqlNodeList more,
      Map<String, List<Column>> ctes) {
    Scope scope = new Scope();
    scope.add(relation(target, Map.of()));
    if (more != null) {
      more.forEach(item -> item(item, scope, ctes));
    }
    return targets(targets, scope);
  }

  Scope from(SqlNodeList from, Map<String, List<Column>> ctes) {
    Scope scope = new Scope();
    from.forEach(item -> item(item, scope, ctes));
    return scope;
  }

  void item(SqlNode item, Scope scope, Map<String, List<Column>> ctes) {
    switch (item) {
      case PgTableRef table -> scope.add(relation(table, ctes));
      case PgSubqueryRef query ->
          scope.add(aliased(null, statement(query.query(), ctes), query.alias()));
      case PgFunctionRef function -> scope.add(aliased(null, null, function.alias()));
      case PgJoin join -> join(join, scope, ctes);
      default -> scope.add(new Relation(null, null));
    }
  }

  private void join(PgJoin join, Scope scope, Map<String, List<Column>> ctes) {
    Scope left = new Scope();
    item(join.left(), left, ctes);
    Scope right = new Scope();
    item(join.right(), right, ctes);
    List<String> merged = new ArrayList<>();
    join.using().forEach(name -> merged.add(((SqlIdentifier) name).getSimple()));
    if (join.natural()) {
      List<String> shared = Scope.shared(left, right);
      if (shared == null) {
        scope.add(new Relation(null, null));
        return;
      }
      merged.addAll(shared);
    }
    Scope both = new Scope();
    both.addJoin(
        left, right, merged, join.kind() == PgJoin.Kind.RIGHT, join.kind() == PgJoin.Kind.FULL);
    if (join.alias() == null) {
      scope.addJoin(both, new Scope(), List.of(), false, false);
    } else {
      scope.add(aliased(null, both.star(), join.alias()));
    }
  }

  Relation relation(PgTableRef table, Map<String, List<Column>> ctes) {
    List<String> name = table.name().names;
    List<Column> columns = null;
    List<Column> cte = name.size() == 1 ? ctes.get(name.getFirst()) : null;
    if (cte != null) {
      columns = cte.isEmpty() ? null : cte;
    } else {
      RelationInfo info = lookup.find(name);
      if (info != null) {
        columns =
            info.columns().stream()
                .map(column -> new Column(column.name(), new Origin(info, column)))
                .toList();
      }
    }
    return aliased(name.getLast(), columns, table.alias());
  }

  private static Relation aliased(
      @Nullable String name, @Nullable List<Column> columns, @Nullable PgAlias alias) {
    if (alias == null) {
      return new Relation(name, columns);
    }
    SqlIdentifier given = alias.name();
    return new Relation(
        given == null ? name : given.getSimple(),
        columns == null ? null : renamed(columns, alias.columns()));
  }

  private static List<Column> renamed(List<Column> columns, SqlNodeList names) {
    List<Column> renamed = new ArrayList<>(columns);
    for (int i = 0; i < Math.min(names.size(), renamed.size()); i++) {
      String name = ((SqlIdentifier) names.get(i)).getSimple();
      renamed.set(i, new Column(name, renamed.get(i).origin()));
    }
    return renamed;
  }

  private static @Nullable List<Column> targets(SqlNodeList targets, Scope scope) {
    List<Column> columns = new ArrayList<>();
    for (SqlNode node : targets) {
      SqlNode value = node instanceof PgTarget target ? target.value() : node;
      if (value instanceof PgStar star) {
        List<Column> all = star(star, scope);
        if (all == null) {
          return null;
        }
        columns.addAll(all);
      } else if (node instanceof PgTarget target) {
        Column column = column(value, scope);
        columns.add(new Column(Labels.of(target), column == null ? null : column.origin()));
      }
    }
    return columns;
  }

  private static @Nullable List<Column> star(PgStar star, Scope scope) {
    if (!star.exclude().isEmpty() || !star.replace().isEmpty() || !star.rename().isEmpty()) {
      return null;
    }
    SqlIdentifier qualifier = star.qualifier();
    return qualifier == null ? scope.star() : scope.star(qualifier.names.getLast());
  }

  private static @Nullable Column column(SqlNode value, Scope scope) {
    if (!(value instanceof SqlIdentifier name)) {
      return null;
    }
    int size = name.names.size();
    return size == 1
        ? scope.unqualified(name.names.getFirst())
        : scope.qualified(name.names.get(size - 2), name.names.get(size - 1));
  }
}
