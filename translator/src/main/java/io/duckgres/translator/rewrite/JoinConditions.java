package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuantified;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code LEFT JOIN … ON a = ANY (b.list)}: the engine makes a subquery of the quantified test,
 * which it refuses in outer joins. A condition that ANDs tests need not tell false from NULL, so
 * {@code list_contains} says the same there.
 */
final class JoinConditions implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgJoin.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgJoin join)) {
      return node;
    }
    SqlNode condition = join.on();
    if (condition == null) {
      return join;
    }
    SqlNode contains = conjunct(condition);
    return contains == condition ? join : join.replacing(condition, contains);
  }

  private static SqlNode conjunct(SqlNode node) {
    if (node instanceof PgQuantified test
        && test.symbol().equals("=")
        && !test.all()
        && test.right() instanceof SqlIdentifier list) {
      SqlParserPos pos = test.getParserPosition();
      return Nodes.call(pos, "list_contains", list, test.left());
    }
    if (!(node instanceof PgLogical logical) || logical.kind() != PgLogical.Kind.AND) {
      return node;
    }
    List<SqlNode> operands = new ArrayList<>();
    boolean changed = false;
    for (SqlNode operand : logical.operands()) {
      SqlNode fresh = conjunct(operand);
      changed |= fresh != operand;
      operands.add(fresh);
    }
    return changed
        ? new PgLogical(
            logical.getParserPosition(),
            new SqlNodeList(operands, logical.getParserPosition()),
            PgLogical.Kind.AND)
        : logical;
  }
}
