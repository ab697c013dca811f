package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSubscript;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** A negative subscript is outside the array, where the engine counts from its end. */
final class Subscripts implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgSubscript.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgSubscript subscript) || subscript.slice()) {
      return node;
    }
    SqlNode index = subscript.lower();
    String image = index == null ? null : Nodes.numberOf(index);
    if ("0".equals(image)
        && subscript.value() instanceof SqlIdentifier name
        && Nodes.last(name).equals("typname")) {
      // A name counts its bytes from 0; pg_dump tells array types by the first.
      return Nodes.call(
          subscript.getParserPosition(),
          "left",
          name,
          Nodes.number(subscript.getParserPosition(), "1"));
    }
    if (index != null && Casts.isVector(subscript.value())) {
      return fromZero(subscript, index);
    }
    return image != null && image.startsWith("-") && !isJsonb(subscript.value())
        ? Nodes.nullValue(subscript.getParserPosition())
        : node;
  }

  /** The elements of a vector are counted from 0. */
  private static SqlNode fromZero(PgSubscript subscript, SqlNode index) {
    SqlParserPos pos = index.getParserPosition();
    String image = Nodes.numberOf(index);
    if (image != null && image.matches("[0-9]{1,4}")) {
      String next = String.valueOf(Integer.parseInt(image) + 1);
      return subscript.replacing(index, Nodes.number(pos, next));
    }
    return Nodes.when(
        pos,
        Nodes.operator(pos, index, ">=", Nodes.number(pos, "0")),
        subscript.replacing(index, Nodes.operator(pos, index, "+", Nodes.number(pos, "1"))),
        Nodes.nullValue(pos));
  }

  /** Of jsonb negative subscripts count from the end; a key before tells that it is one. */
  private static boolean isJsonb(SqlNode value) {
    return JsonOperators.isJsonb(value)
        || value instanceof PgSubscript inner
            && (inner.lower() != null && Nodes.stringOf(inner.lower()) != null
                || isJsonb(inner.value()));
  }
}
