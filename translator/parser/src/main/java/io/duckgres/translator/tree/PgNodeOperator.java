package io.duckgres.translator.tree;

import java.util.Arrays;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Lets Calcite's shuttles copy a node: "creating a call" of this operator copies its node. */
final class PgNodeOperator extends SqlSpecialOperator {
  private final PgNode node;

  PgNodeOperator(PgNode node) {
    super(node.getClass().getSimpleName(), SqlKind.OTHER);
    this.node = node;
  }

  @Override
  public SqlCall createCall(
      @Nullable SqlLiteral functionQualifier, SqlParserPos pos, @Nullable SqlNode... operands) {
    return node.with(Arrays.asList(operands));
  }
}
