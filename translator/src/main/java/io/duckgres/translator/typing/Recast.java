package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.translator.typing.Queries.Rows;
import io.duckgres.translator.typing.Scope.Column;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Changes the columns of a query that is typed already. */
final class Recast {
  /** A column's value in its new form; the value itself where it stays. */
  interface Change {
    SqlNode of(int column, Typed value);
  }

  private Recast() {}

  /**
   * The query with its columns changed, in its own target lists where they tell the columns, else
   * in one around it.
   */
  static SqlNode of(SqlNode query, List<Column> columns, Change change) {
    if (isUnchanged(columns, change)) {
      return query;
    }
    SqlNode inside = inside(query, columns, change);
    return inside == null ? around(query, columns, change) : inside;
  }

  private static boolean isUnchanged(List<Column> columns, Change change) {
    SqlNode probe = Nodes.nullValue(SqlParserPos.ZERO);
    SqlNode text = Nodes.string(SqlParserPos.ZERO, "0");
    for (int i = 0; i < columns.size(); i++) {
      SqlType type = columns.get(i).type();
      if (type.isConstant()
          || change.of(i, new Typed(probe, type)) != probe
          || change.of(i, new Typed(text, type)) != text) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable SqlNode inside(SqlNode query, List<Column> columns, Change change) {
    return switch (query) {
      case PgQuery outer -> {
        SqlNode body = outer.orderBy().isEmpty() ? inside(outer.body(), columns, change) : null;
        yield body == null ? null : outer.replacing(outer.body(), body);
      }
      case PgSelect select -> select(select, columns, change);
      case PgValues values -> values(values, columns, change);
      case PgSetOperation operation -> {
        SqlNode left = inside(operation.left(), columns, change);
        SqlNode right = inside(operation.right(), columns, change);
        yield left == null || right == null || !operation.all()
            ? null
            : operation.replacing(operation.left(), left).replacing(operation.right(), right);
      }
      default -> null;
    };
  }

  private static @Nullable SqlNode select(PgSelect select, List<Column> columns, Change change) {
    if (select.distinct()
        || !select.distinctOn().isEmpty()
        || select.targets().size() != columns.size()) {
      return null;
    }
    List<SqlNode> targets = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!(select.targets().get(i) instanceof PgTarget target)
          || target.value() instanceof PgStar) {
        return null;
      }
      SqlNode value = change.of(i, new Typed(target.value(), columns.get(i).type()));
      targets.add(
          value == target.value() ? target : Selects.named(target, value, columns.get(i).name()));
    }
    return select.replacing(select.targets(), Nodes.list(targets));
  }

  private static SqlNode values(PgValues values, List<Column> columns, Change change) {
    List<SqlNode> rows = new ArrayList<>();
    for (SqlNode node : values.rows()) {
      PgRow row = (PgRow) node;
      List<SqlNode> fields = new ArrayList<>();
      for (int i = 0; i < row.fields().size(); i++) {
        SqlNode field = row.fields().get(i);
        fields.add(
            i < columns.size() ? change.of(i, new Typed(field, columns.get(i).type())) : field);
      }
      rows.add(row.replacing(row.fields(), Nodes.list(fields)));
    }
    return new PgValues(values.getParserPosition(), Nodes.list(rows));
  }

  /** {@code SELECT f(c1), c2 FROM (query) AS q(c1, c2)}. */
  private static SqlNode around(SqlNode query, List<Column> columns, Change change) {
    SqlParserPos pos = query.getParserPosition();
    List<SqlNode> names = new ArrayList<>();
    List<SqlNode> targets = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = "c" + (i + 1);
      names.add(Nodes.name(pos, name));
      SqlNode value = change.of(i, new Typed(Nodes.name(pos, "q", name), columns.get(i).type()));
      targets.add(new PgTarget(pos, value, Nodes.name(pos, columns.get(i).name())));
    }
    PgAlias alias = new PgAlias(pos, Nodes.name(pos, "q"), Nodes.list(names), Nodes.NONE);
    return selecting(targets, new PgSubqueryRef(pos, query(query), alias, null, false));
  }

  /** The rows of a query without those that equal another, numbers in text form by their keys. */
  static PgQuery distinct(SqlNode rows, List<Column> columns) {
    SqlParserPos pos = rows.getParserPosition();
    List<SqlNode> names = new ArrayList<>();
    List<SqlNode> keys = new ArrayList<>();
    List<SqlNode> targets = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = "c" + (i + 1);
      names.add(Nodes.name(pos, name));
      keys.add(Numerics.key(new Typed(Nodes.name(pos, "q", name), columns.get(i).type())));
      targets.add(
          new PgTarget(pos, Nodes.name(pos, "q", name), Nodes.name(pos, columns.get(i).name())));
    }
    PgAlias alias = new PgAlias(pos, Nodes.name(pos, "q"), Nodes.list(names), Nodes.NONE);
    PgQuery all = selecting(targets, new PgSubqueryRef(pos, query(rows), alias, null, false));
    PgSelect select = (PgSelect) all.body();
    return (PgQuery)
        all.replacing(
            select,
            new PgSelect(
                pos,
                Nodes.list(keys),
                select.targets(),
                null,
                select.from(),
                null,
                Nodes.NONE,
                null,
                Nodes.NONE,
                null,
                null,
                true,
                false,
                false));
  }

  /** The rows of a query in another order than it can give itself. */
  static PgQuery ordered(PgQuery query, Rows body, SqlNodeList keys) {
    SqlParserPos pos = query.getParserPosition();
    PgAlias alias = new PgAlias(pos, Nodes.name(pos, "q"), Nodes.NONE, Nodes.NONE);
    PgQuery all =
        selecting(
            List.of(
                new PgTarget(pos, new PgStar(pos, null, Nodes.NONE, Nodes.NONE, Nodes.NONE), null)),
            new PgSubqueryRef(pos, query(body.node()), alias, null, false));
    return (PgQuery) query.replacing(query.body(), all.body()).replacing(query.orderBy(), keys);
  }

  private static PgQuery selecting(List<SqlNode> targets, PgSubqueryRef from) {
    PgQuery empty = Nodes.query(from.getParserPosition(), targets);
    List<@Nullable SqlNode> operands =
        new ArrayList<>(empty.body() instanceof PgSelect s ? s.getOperandList() : List.of());
    operands.set(3, Nodes.list(from));
    return (PgQuery) empty.replacing(empty.body(), ((PgSelect) empty.body()).with(operands));
  }

  private static PgQuery query(SqlNode node) {
    return node instanceof PgQuery query
        ? query
        : new PgQuery(
            node.getParserPosition(), null, node, Nodes.NONE, null, null, Nodes.NONE, false, false);
  }
}
