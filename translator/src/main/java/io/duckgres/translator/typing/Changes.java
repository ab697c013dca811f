package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgDefault;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.translator.typing.Queries.Rows;
import io.duckgres.translator.typing.Queries.With;
import io.duckgres.translator.typing.Relations.From;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.translator.typing.Scope.Relation;
import io.duckgres.translator.typing.Selects.Targets;
import io.duckgres.types.Oids;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.routine.PgCasts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE and DELETE: values take the types of the columns they are stored in. */
final class Changes {
  private final Typing typing;
  private final Queries queries;
  private final Expressions expressions;
  private final Relations relations;
  private final Selects selects;

  Changes(Typing typing, Queries queries, Expressions expressions, Relations relations) {
    this.typing = typing;
    this.queries = queries;
    this.expressions = expressions;
    this.relations = relations;
    this.selects = new Selects(typing, expressions, relations);
  }

  Rows insert(PgInsert insert, Env outer) {
    With with = queries.with(insert.with(), outer);
    List<@Nullable SqlNode> operands = new ArrayList<>(insert.getOperandList());
    operands.set(0, with.node());
    RelationInfo info = typing.lookup().find(insert.target().name().names);
    new InsertChecks(typing).check(insert, info);
    List<@Nullable Column> columns = info == null ? List.of() : columns(insert, info);
    PgQuery source = insert.source();
    if (source != null) {
      operands.set(operands.indexOf(source), source(source, columns, with.env()));
    }
    Scope scope = new Scope();
    scope.add(relations.relation(insert.target(), with.env().with(Map.of())));
    PgOnConflict arbiter = insert.onConflict();
    if (source != null && arbiter != null && !arbiter.assignments().isEmpty()) {
      int at = insert.getOperandList().indexOf(source);
      operands.set(at, ConflictingRows.checked((PgQuery) operands.get(at), arbiter, columns));
    }
    if (insert.onConflict() != null) {
      Scope conflict = new Scope();
      conflict.addAll(scope);
      conflict.addQualified(new Relation("excluded", Relations.columns(info)));
      int at = operands.indexOf(insert.onConflict());
      operands.set(
          at, expressions.operands(insert.onConflict(), with.env().inner(conflict).lenient()));
    }
    return returning(insert, insert.returning(), operands, scope, with.env());
  }

  private Rows returning(
      PgNode statement, SqlNodeList list, List<@Nullable SqlNode> operands, Scope scope, Env env) {
    Targets targets = selects.targets(list, env.inner(scope), scope, true);
    operands.set(statement.getOperandList().indexOf(list), targets.nodes());
    boolean same = true;
    for (int i = 0; i < operands.size(); i++) {
      same &= operands.get(i) == statement.getOperandList().get(i);
    }
    return new Rows(same ? statement : statement.with(operands), targets.columns());
  }

  /** The columns an INSERT names, in its order; null for one the relation has not. */
  private static List<@Nullable Column> columns(PgInsert insert, RelationInfo info) {
    List<Column> all = Relations.columns(info);
    if (all == null || insert.columns().isEmpty()) {
      return all == null ? List.of() : new ArrayList<>(all);
    }
    List<@Nullable Column> columns = new ArrayList<>();
    for (SqlNode node : insert.columns()) {
      String name = node instanceof SqlIdentifier identifier ? identifier.names.getLast() : "";
      columns.add(all.stream().filter(c -> c.name().equals(name)).findFirst().orElse(null));
    }
    return columns;
  }

  private SqlNode source(PgQuery source, List<@Nullable Column> columns, Env env) {
    if (source.with() == null && source.body() instanceof PgValues values) {
      SqlNode rows = values(values, columns, env);
      return rows == values ? source : source.replacing(values, rows);
    }
    Rows rows = queries.query(source, env, false);
    List<Column> given = rows.columns();
    return given == null
        ? rows.node()
        : Recast.of(
            rows.node(),
            given,
            (i, value) -> assigned(value, i < columns.size() ? columns.get(i) : null));
  }

  private SqlNode values(PgValues values, List<@Nullable Column> columns, Env env) {
    List<SqlNode> rows = new ArrayList<>();
    boolean same = true;
    for (SqlNode node : values.rows()) {
      PgRow row = (PgRow) node;
      List<SqlNode> fields = new ArrayList<>();
      boolean kept = true;
      for (int i = 0; i < row.fields().size(); i++) {
        SqlNode field = row.fields().get(i);
        SqlNode fresh = assigned(field, i < columns.size() ? columns.get(i) : null, env);
        kept &= fresh == field;
        fields.add(fresh);
      }
      same &= kept;
      rows.add(
          kept
              ? row
              : row.replacing(
                  row.fields(), new SqlNodeList(fields, row.fields().getParserPosition())));
    }
    return same
        ? values
        : new PgValues(
            values.getParserPosition(), new SqlNodeList(rows, values.rows().getParserPosition()));
  }

  private SqlNode assigned(SqlNode node, @Nullable Column column, Env env) {
    return node instanceof PgDefault ? node : assigned(expressions.of(node, env), column);
  }

  /** A value as it is stored in a column. */
  private SqlNode assigned(Typed value, @Nullable Column column) {
    if (column == null || !column.type().isTold()) {
      return Numerics.decimal(value);
    }
    SqlType target = column.type();
    if (value.type().isConstant()) {
      return target.oid() == Oids.NUMERIC
          ? number(value, target)
          : Modifiers.stored(Constants.stored(value, target, typing), target);
    }
    if (!isAssignable(value.type().oid(), target.oid())) {
      throw typing
          .error(
              SqlState.DATATYPE_MISMATCH,
              "column \"%s\" is of type %s but expression is of type %s"
                  .formatted(column.name(), target.display(), value.type().display()),
              value.node())
          .hint("You will need to rewrite or cast the expression.");
    }
    SqlNode ours = OrderedCalls.stored(value, target.oid());
    if (ours != null) {
      return ours;
    }
    if (target.isNumericText()) {
      SqlNode shown = value.shown().node();
      return target.typmod() < 0
          ? shown
          : Numerics.typmod(
              Numerics.isExact(value) ? Numerics.text(value) : Numerics.read(shown),
              target.typmod());
    }
    return target.isNumeric() || !value.type().isNumericText()
        ? Modifiers.stored(value, target)
        : number(value, target.oid());
  }

  /** A numeric of any digits for a column of another type. */
  private static SqlNode number(Typed value, int target) {
    return switch (target) {
      case Oids.FLOAT4 -> Floats.read(value.node(), Oids.FLOAT4);
      case Oids.FLOAT8 -> Numerics.float8(value);
      case Oids.TEXT, Oids.VARCHAR, Oids.BPCHAR, Oids.NAME -> Numerics.shown(value);
      default -> Numerics.decimal(value);
    };
  }

  /** A constant for a numeric column; a DECIMAL's own scale applies when it is stored. */
  private SqlNode number(Typed constant, SqlType target) {
    String text = Nodes.stringOf(constant.node());
    if (text == null) {
      return constant.node();
    }
    if (!target.isNumericText()) {
      if (text.strip().equalsIgnoreCase("nan")) {
        throw typing
            .error(
                SqlState.FEATURE_NOT_SUPPORTED,
                "NaN is not supported in a column of type "
                    + PgTypes.format(target.oid(), target.typmod()),
                constant.node())
            .hint("Declare the column as numeric without a precision.");
      }
      return constant.node();
    }
    SqlNode image = Numerics.text(Constants.numeric(text, constant.node(), typing));
    return target.typmod() < 0 ? image : Numerics.typmod(image, target.typmod());
  }

  private static boolean isAssignable(int from, int to) {
    if (from == 0
        || from == to
        || PgTypes.findByOid(from) == null
        || PgTypes.findByOid(to) == null) {
      return true;
    }
    int element = TypeRules.elementOf(from);
    int target = TypeRules.elementOf(to);
    return element != 0 && target != 0
        ? isAssignable(element, target)
        : TypeRules.category(to) == 'S'
            || TypeRules.category(from) == 'P'
            || PgCasts.isAssignment(from, to);
  }

  Rows update(PgUpdate update, Env outer) {
    With with = queries.with(update.with(), outer);
    Scope scope = target(update.target(), with.env());
    From from = relations.from(update.from(), with.env().inner(scope));
    scope.addAll(from.scope());
    Env env = with.env().inner(scope);
    List<@Nullable SqlNode> operands = new ArrayList<>(update.getOperandList());
    operands.set(0, with.node());
    operands.set(2, assignments(update.assignments(), update.target(), env));
    operands.set(3, from.items());
    SqlNode where = update.where();
    operands.set(4, where == null ? null : expressions.condition(where, env, "WHERE"));
    return returning(update, update.returning(), operands, scope, with.env());
  }

  private Scope target(PgTableRef table, Env env) {
    Scope scope = new Scope();
    scope.add(relations.relation(table, env.with(Map.of()))); // never a query of WITH
    return scope;
  }

  private SqlNodeList assignments(SqlNodeList assignments, PgTableRef target, Env env) {
    List<Column> columns = Relations.columns(typing.lookup().find(target.name().names));
    List<SqlNode> fresh = new ArrayList<>();
    boolean same = true;
    for (SqlNode node : assignments) {
      PgAssignment assignment = (PgAssignment) node;
      Column column = null;
      if (columns != null
          && assignment.targets().size() == 1
          && assignment.targets().get(0) instanceof SqlIdentifier name) {
        column =
            columns.stream()
                .filter(c -> c.name().equals(name.names.getLast()))
                .findFirst()
                .orElse(null);
      }
      SqlNode value = assigned(assignment.value(), column, env);
      same &= value == assignment.value();
      fresh.add(
          value == assignment.value() ? node : assignment.replacing(assignment.value(), value));
    }
    return same ? assignments : new SqlNodeList(fresh, assignments.getParserPosition());
  }

  Rows delete(PgDelete delete, Env outer) {
    With with = queries.with(delete.with(), outer);
    Scope scope = target(delete.target(), with.env());
    From using = relations.from(delete.using(), with.env().inner(scope));
    scope.addAll(using.scope());
    List<@Nullable SqlNode> operands = new ArrayList<>(delete.getOperandList());
    operands.set(0, with.node());
    operands.set(2, using.items());
    SqlNode where = delete.where();
    operands.set(
        3, where == null ? null : expressions.condition(where, with.env().inner(scope), "WHERE"));
    return returning(delete, delete.returning(), operands, scope, with.env());
  }
}
