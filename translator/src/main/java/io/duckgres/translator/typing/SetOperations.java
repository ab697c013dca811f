package io.duckgres.translator.typing;

import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgSortKey;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.translator.typing.Queries.Rows;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.types.Oids;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** UNION, INTERSECT, EXCEPT and VALUES: columns of one type made of several. */
final class SetOperations {
  private final Typing typing;
  private final Queries queries;
  private final Expressions expressions;

  SetOperations(Typing typing, Queries queries, Expressions expressions) {
    this.typing = typing;
    this.queries = queries;
    this.expressions = expressions;
  }

  Rows of(PgSetOperation operation, Env env, boolean settled) {
    Rows left = queries.query(operation.left(), env, false);
    Rows right = queries.query(operation.right(), env, false);
    List<Column> first = left.columns();
    List<Column> second = right.columns();
    SqlNode leftNode = left.node();
    SqlNode rightNode = right.node();
    List<Column> columns = null;
    boolean distinct = false;
    if (first != null && second != null && first.size() == second.size() && !operation.byName()) {
      columns = new ArrayList<>();
      List<SqlType> types = new ArrayList<>();
      for (int i = 0; i < first.size(); i++) {
        SqlType type = common(operation, first.get(i), second.get(i), i, settled);
        types.add(type);
        columns.add(new Column(first.get(i).name(), null, type));
      }
      boolean text = types.stream().anyMatch(SqlType::isNumericText);
      boolean union = operation.kind() == PgSetOperation.Kind.UNION;
      distinct = text && union && !operation.all();
      // What both sides have is found by the digits, of which equal numbers must have the same.
      boolean trimmed = text && !union;
      leftNode = Recast.of(leftNode, first, (i, value) -> to(types.get(i), value, trimmed));
      rightNode = Recast.of(rightNode, second, (i, value) -> to(types.get(i), value, trimmed));
    }
    PgNode node =
        distinct
            ? new PgSetOperation(
                operation.getParserPosition(),
                operation.left(),
                operation.right(),
                operation.kind(),
                true,
                false)
            : operation;
    if (leftNode != operation.left()) {
      node = node.replacing(operation.left(), leftNode);
    }
    if (rightNode != operation.right()) {
      node = node.replacing(operation.right(), rightNode);
    }
    return new Rows(distinct && columns != null ? Recast.distinct(node, columns) : node, columns);
  }

  private SqlType common(
      PgSetOperation operation, Column left, Column right, int index, boolean settled) {
    if (!settled && left.type().isConstant() && right.type().isConstant()) {
      return SqlType.CONSTANT;
    }
    List<Typed> common =
        CommonType.of(
            List.of(
                new Typed(value(operation.left(), index), left.type()),
                new Typed(value(operation.right(), index), right.type())),
            operation.kind().name(),
            typing);
    if (common == null) {
      return SqlType.UNTOLD;
    }
    SqlType type = Conditionals.type(common);
    boolean ragged =
        type.isNumeric()
            && !left.type().isConstant()
            && !right.type().isConstant()
            && left.type().scale() != right.type().scale();
    // Equal numbers are equal only in one form.
    boolean union = operation.kind() == PgSetOperation.Kind.UNION;
    return ragged && (union || operation.all()) ? SqlType.NUMERIC_TEXT : type;
  }

  /** The expression that a branch has in a column, for the place of an error. */
  static SqlNode value(SqlNode branch, int index) {
    return switch (branch) {
      case PgQuery query -> value(query.body(), index);
      case PgSetOperation operation -> value(operation.left(), index);
      case PgSelect select
          when index < select.targets().size()
              && select.targets().get(index) instanceof PgTarget target ->
          target.value();
      default -> branch;
    };
  }

  /** A value in a column's type; what the engine converts itself stays. */
  private SqlNode to(SqlType type, Typed value, boolean trimmed) {
    return trimmed && type.isNumericText()
        ? Numerics.call("trim_scale", Numerics.text(constant(type, value)))
        : to(type, value);
  }

  private Typed constant(SqlType type, Typed value) {
    return value.type().isConstant() ? Constants.as(value, type.oid(), -1, typing) : value;
  }

  private SqlNode to(SqlType type, Typed value) {
    if (value.type().isConstant() && type.isTold() && !type.isConstant()) {
      Typed constant = constant(type, value);
      return type.isNumericText() ? Numerics.text(constant) : constant.node();
    }
    if (type.isNumericText() && !value.type().isNumericText()) {
      return Numerics.text(value);
    }
    return type.oid() == Oids.FLOAT8 && value.type().isNumericText()
        ? Numerics.float8(value)
        : type.isTold() ? value.node() : Numerics.decimal(value);
  }

  Rows values(PgValues values, Env env, boolean settled) {
    InsertChecks.sameLength(values, typing);
    List<List<Typed>> rows = new ArrayList<>();
    int columns = 0;
    for (SqlNode node : values.rows()) {
      List<Typed> fields = new ArrayList<>();
      for (SqlNode field : ((PgRow) node).fields()) {
        fields.add(expressions.of(field, env));
      }
      columns = fields.size();
      rows.add(fields);
    }
    List<Column> named = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      named.add(new Column("column" + (i + 1), null, column(rows, i, settled)));
    }
    return new Rows(rebuilt(values, rows), named);
  }

  /** Types a column and puts its values back in that type. */
  private SqlType column(List<List<Typed>> rows, int index, boolean settled) {
    List<Typed> values = rows.stream().map(row -> row.get(index)).toList();
    if (!settled && values.stream().allMatch(value -> value.type().isConstant())) {
      return SqlType.CONSTANT;
    }
    List<Typed> common = CommonType.of(values, "VALUES", typing);
    boolean ragged = common != null && common.stream().anyMatch(value -> value.exact() != null);
    for (int i = 0; i < rows.size(); i++) {
      Typed value =
          common == null
              ? new Typed(Numerics.decimal(values.get(i)), SqlType.UNTOLD)
              : ragged
                  ? new Typed(Numerics.text(common.get(i)), SqlType.NUMERIC_TEXT)
                  : common.get(i);
      rows.get(i).set(index, value);
    }
    return common == null
        ? SqlType.UNTOLD
        : ragged ? SqlType.NUMERIC_TEXT : Conditionals.type(common);
  }

  private static SqlNode rebuilt(PgValues values, List<List<Typed>> rows) {
    List<SqlNode> nodes = new ArrayList<>();
    boolean same = true;
    for (int r = 0; r < rows.size(); r++) {
      PgRow row = (PgRow) values.rows().get(r);
      List<SqlNode> fields = rows.get(r).stream().map(Typed::node).toList();
      boolean kept = true;
      for (int i = 0; i < fields.size(); i++) {
        kept &= fields.get(i) == row.fields().get(i);
      }
      same &= kept;
      nodes.add(
          kept
              ? row
              : row.replacing(
                  row.fields(), new SqlNodeList(fields, row.fields().getParserPosition())));
    }
    return same
        ? values
        : new PgValues(
            values.getParserPosition(), new SqlNodeList(nodes, values.rows().getParserPosition()));
  }

  /** ORDER BY of such rows: numbers in text form are sorted outside. */
  SqlNode ordered(PgQuery query, Rows body) {
    List<Column> columns = body.columns();
    if (columns == null || query.orderBy().isEmpty()) {
      return query;
    }
    List<SqlNode> keys = new ArrayList<>();
    boolean changed = false;
    for (SqlNode node : query.orderBy()) {
      PgSortKey key = (PgSortKey) node;
      Column column = column(key.value(), columns);
      if (column == null || !column.type().isNumericText()) {
        keys.add(key);
        continue;
      }
      changed = true;
      SqlNode name = new SqlIdentifier(column.name(), key.value().getParserPosition());
      keys.add(key.replacing(key.value(), Numerics.call("key", name)));
    }
    return changed
        ? Recast.ordered(query, body, new SqlNodeList(keys, query.orderBy().getParserPosition()))
        : query;
  }

  private static @Nullable Column column(SqlNode key, List<Column> columns) {
    if (key instanceof SqlIdentifier name && name.isSimple()) {
      return columns.stream()
          .filter(column -> column.name().equals(name.getSimple()))
          .findFirst()
          .orElse(null);
    }
    if (key instanceof PgLiteral literal
        && literal.kind() == PgLiteral.Kind.NUMBER
        && literal.text().length() < 5
        && literal.text().chars().allMatch(Character::isDigit)) {
      int number = Integer.parseInt(literal.text());
      return number >= 1 && number <= columns.size() ? columns.get(number - 1) : null;
    }
    return null;
  }
}
