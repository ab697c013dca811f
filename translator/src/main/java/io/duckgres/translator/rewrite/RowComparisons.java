package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of written rows, field by field: a NULL makes the answer NULL unless the fields
 * beside it decide, where the engine takes NULLs for equal.
 */
public final class RowComparisons implements Rule {
  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgOperatorCall.class, PgIsTest.class, PgIn.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    SqlNode fields = byFields(node);
    return fields == null ? node : fields;
  }

  /** The same over the fields; null for another expression and for rows of other lengths. */
  public static @Nullable SqlNode byFields(SqlNode node) {
    return switch (node) {
      case PgOperatorCall call
          when call.left() instanceof PgRow left && call.right() instanceof PgRow right ->
          compared(call, left.fields().getList(), right.fields().getList());
      case PgIsTest test
          when test.kind() == PgIsTest.Kind.NULL && test.value() instanceof PgRow row ->
          tested(test, row.fields());
      case PgIn in
          when in.value() instanceof PgRow row && in.source() instanceof SqlNodeList list ->
          listed(in, row, list);
      default -> null;
    };
  }

  private static @Nullable SqlNode compared(
      PgOperatorCall call, List<SqlNode> left, List<SqlNode> right) {
    String symbol = call.symbol();
    boolean comparison =
        switch (symbol) {
          case "=", "<>", "!=", "<", "<=", ">", ">=" -> true;
          default -> false;
        };
    if (!comparison || left.size() != right.size() || left.isEmpty()) {
      return null;
    }
    SqlParserPos pos = call.getParserPosition();
    return switch (symbol) {
      case "=" -> pairs(pos, left, symbol, right, PgLogical.Kind.AND);
      case "<>", "!=" -> pairs(pos, left, symbol, right, PgLogical.Kind.OR);
      default -> ordered(pos, left, symbol, right);
    };
  }

  private static SqlNode pairs(
      SqlParserPos pos,
      List<SqlNode> left,
      String symbol,
      List<SqlNode> right,
      PgLogical.Kind kind) {
    List<SqlNode> conditions = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      conditions.add(Nodes.operator(pos, left.get(i), symbol, right.get(i)));
    }
    return logical(pos, conditions, kind);
  }

  /** {@code a < c OR a = c AND (b < d OR …)}. */
  private static SqlNode ordered(
      SqlParserPos pos, List<SqlNode> left, String symbol, List<SqlNode> right) {
    SqlNode a = left.getFirst();
    SqlNode b = right.getFirst();
    if (left.size() == 1) {
      return Nodes.operator(pos, a, symbol, b);
    }
    SqlNode rest =
        ordered(pos, left.subList(1, left.size()), symbol, right.subList(1, right.size()));
    SqlNode equal = logical(pos, List.of(Nodes.operator(pos, a, "=", b), rest), PgLogical.Kind.AND);
    return logical(
        pos, List.of(Nodes.operator(pos, a, symbol.substring(0, 1), b), equal), PgLogical.Kind.OR);
  }

  private static SqlNode tested(PgIsTest test, SqlNodeList fields) {
    SqlParserPos pos = test.getParserPosition();
    List<SqlNode> tests = new ArrayList<>();
    for (SqlNode field : fields) {
      tests.add(new PgIsTest(pos, field, test.kind(), test.negated(), test.detail()));
    }
    return logical(pos, tests, PgLogical.Kind.AND);
  }

  private static @Nullable SqlNode listed(PgIn in, PgRow row, SqlNodeList list) {
    SqlParserPos pos = in.getParserPosition();
    List<SqlNode> equals = new ArrayList<>();
    for (SqlNode element : list) {
      if (!(element instanceof PgRow other)) {
        return null;
      }
      SqlNode equal =
          compared(
              Nodes.operator(pos, row, "=", other),
              row.fields().getList(),
              other.fields().getList());
      if (equal == null) {
        return null;
      }
      equals.add(equal);
    }
    SqlNode any = logical(pos, equals, PgLogical.Kind.OR);
    return in.negated() ? logical(pos, List.of(any), PgLogical.Kind.NOT) : any;
  }

  private static SqlNode logical(SqlParserPos pos, List<SqlNode> operands, PgLogical.Kind kind) {
    return operands.size() == 1 && kind != PgLogical.Kind.NOT
        ? operands.getFirst()
        : new PgLogical(pos, Nodes.list(operands), kind);
  }
}
