package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgQuantified;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code x op ANY (array)}: pattern operators, which the engine does not quantify, become AND and
 * OR over the elements; {@code = ANY ('{…}')} becomes IN, where the constants take x's type.
 */
final class Quantifiers implements Rule {
  private final Operators operators = new Operators();

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgQuantified.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgQuantified test)) {
      return node;
    }
    SqlParserPos pos = test.getParserPosition();
    SqlNodeList elements = elements(test.right(), pos);
    boolean pattern = test.symbol().contains("~");
    boolean of = Nodes.stringOf(test.right()) != null;
    if (!pattern && of && elements != null && elements.isEmpty()) {
      // Of no elements ALL is true and ANY is false, whatever stands before.
      return new PgLiteral(
          pos, test.all() ? PgLiteral.Kind.TRUE : PgLiteral.Kind.FALSE, String.valueOf(test.all()));
    }
    if (!pattern) {
      boolean in = test.symbol().equals("=") && !test.all();
      boolean notIn = test.symbol().equals("<>") && test.all();
      if (of && elements != null && !in && !notIn) {
        return each(test, elements, context);
      }
      return elements != null && !elements.isEmpty() && (in || notIn)
          ? new PgIn(pos, test.left(), elements, notIn)
          : new PgQuantified(pos, test.left(), test.right(), null, test.symbol(), test.all());
    }
    if (elements == null || elements.isEmpty()) {
      throw RewriteContext.unsupported(
          test.symbol() + (test.all() ? " ALL" : " ANY") + " of what is not a constant array",
          "Write the patterns with AND or OR.");
    }
    return each(test, elements, context);
  }

  /** The operator on each element, joined by AND or OR. */
  private SqlNode each(PgQuantified test, SqlNodeList elements, RewriteContext context) {
    SqlParserPos pos = test.getParserPosition();
    SqlNode all = null;
    for (SqlNode element : elements) {
      SqlNode one =
          operators.apply(
              new PgOperatorCall(pos, test.left(), element, test.schema(), test.symbol()), context);
      all =
          all == null
              ? one
              : new PgLogical(
                  pos, Nodes.list(all, one), test.all() ? PgLogical.Kind.AND : PgLogical.Kind.OR);
    }
    return all == null ? test : all;
  }

  /** The elements of an array of constants, null for anything else. */
  private static @Nullable SqlNodeList elements(SqlNode array, SqlParserPos pos) {
    if (array instanceof PgArray list) {
      return list.elements().stream().anyMatch(e -> e instanceof PgArray) ? null : list.elements();
    }
    if (array instanceof PgCast cast && cast.value() instanceof PgArray list) {
      return elements(list, pos);
    }
    String text = Nodes.stringOf(array);
    ArrayText parsed = text == null ? null : ArrayText.parse(text);
    if (parsed == null || parsed.depth() > 1) {
      return null;
    }
    List<SqlNode> items = new ArrayList<>();
    for (ArrayText item : parsed.items()) {
      String value = item.value();
      items.add(value == null ? Nodes.nullValue(pos) : Nodes.string(pos, value));
    }
    return Nodes.list(items);
  }
}
