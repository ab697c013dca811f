package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code array_length(a, 1)} of an empty array is null, not zero: it has no dimensions. */
final class ArrayLengths implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)
        || !Nodes.builtin(call.name()).equals("array_length")
        || call.arguments().size() != 2
        || !"1".equals(Nodes.numberOf(call.arguments().get(1)))) {
      return node;
    }
    SqlParserPos pos = call.getParserPosition();
    SqlNode length = Nodes.call(pos, "len", call.arguments().get(0));
    return Nodes.when(
        pos,
        Nodes.operator(pos, length, ">", Nodes.number(pos, "0")),
        Nodes.cast(pos, length, "int4"),
        Nodes.nullValue(pos));
  }
}
