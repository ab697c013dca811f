package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code x IS [NOT] [NFC] NORMALIZED} is a function. */
final class NormalForms implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgIsTest.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgIsTest test) || test.kind() != PgIsTest.Kind.NORMALIZED) {
      return node;
    }
    SqlParserPos pos = test.getParserPosition();
    String form = test.detail();
    SqlNode call =
        Nodes.call(
            pos, "is_normalized", test.value(), Nodes.string(pos, form == null ? "NFC" : form));
    return test.negated() ? new PgLogical(pos, Nodes.list(call), PgLogical.Kind.NOT) : call;
  }
}
