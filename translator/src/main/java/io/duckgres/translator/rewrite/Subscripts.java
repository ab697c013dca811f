package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgSubscript;
import org.apache.calcite.sql.SqlNode;

/** A negative subscript is outside the array, where the engine counts from its end. */
final class Subscripts implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgSubscript subscript) || subscript.slice()) {
      return node;
    }
    SqlNode index = subscript.lower();
    String image = index == null ? null : Nodes.numberOf(index);
    return image != null && (image.startsWith("-") || image.equals("0"))
        ? Nodes.nullValue(subscript.getParserPosition())
        : node;
  }
}
