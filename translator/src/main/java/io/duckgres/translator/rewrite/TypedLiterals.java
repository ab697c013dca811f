package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgTypedLiteral;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/** {@code type 'text'} is a cast of the text. */
final class TypedLiterals implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgTypedLiteral.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgTypedLiteral literal
        ? Casts.to(
            Nodes.string(literal.getParserPosition(), literal.text()),
            literal.type(),
            literal.getParserPosition())
        : node;
  }
}
