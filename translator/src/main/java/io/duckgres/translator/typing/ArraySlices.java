package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLambda;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSubscript;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code x[1:2][2:3]}: a bound pair for each dimension, where the engine would cut the result of
 * the first once more. A single subscript among slices goes from 1. Bounds beyond the array are its
 * own; the engine counts negative ones from the end.
 */
final class ArraySlices {
  private ArraySlices() {}

  /**
   * The subscripts of one value, its first dimension first; parentheses end them.
   *
   * @param text what was parsed
   */
  static List<PgSubscript> chain(PgSubscript outermost, String text) {
    List<PgSubscript> chain = new ArrayList<>();
    chain.add(outermost);
    while (chain.getFirst().value() instanceof PgSubscript inner && !isParenthesised(inner, text)) {
      chain.addFirst(inner);
    }
    return chain;
  }

  private static boolean isParenthesised(PgNode node, String text) {
    int end = PgNode.end(node);
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end < text.length() && text.charAt(end) == ')';
  }

  /** The slice of a value, with bounds that are typed already; NULL when one of them is. */
  static SqlNode of(SqlNode value, List<PgSubscript> chain) {
    SqlNode cut = cut(value, chain);
    List<SqlNode> nulls = new ArrayList<>();
    for (PgSubscript one : chain.subList(1, chain.size())) {
      addTest(one.lower(), nulls);
      addTest(one.upper(), nulls);
    }
    SqlParserPos pos = value.getParserPosition();
    return nulls.isEmpty()
        ? cut
        : Nodes.when(
            pos,
            nulls.size() == 1
                ? nulls.getFirst()
                : new PgLogical(pos, Nodes.list(nulls), PgLogical.Kind.OR),
            Nodes.nullValue(pos),
            cut);
  }

  private static void addTest(@Nullable SqlNode bound, List<SqlNode> tests) {
    if (bound != null && Nodes.numberOf(bound) == null) {
      tests.add(new PgIsTest(bound.getParserPosition(), bound, PgIsTest.Kind.NULL, false, null));
    }
  }

  private static SqlNode cut(SqlNode value, List<PgSubscript> chain) {
    PgSubscript first = chain.getFirst();
    SqlParserPos pos = first.getParserPosition();
    SqlNode one = Nodes.number(pos, "1");
    SqlNode cut =
        first.slice()
            ? new PgSubscript(
                pos, value, atLeast(first.lower(), 1), atLeast(first.upper(), 0), true)
            : new PgSubscript(pos, value, one, atLeast(first.lower(), 0), true);
    if (chain.size() == 1) {
      return cut;
    }
    SqlNode element = Nodes.name(pos, "_e" + chain.size());
    return Nodes.call(
        pos,
        "list_transform",
        cut,
        new PgLambda(pos, Nodes.list(element), cut(element, chain.subList(1, chain.size()))));
  }

  /** Fewer subscripts than dimensions give NULL, where the engine gives the rest as a list. */
  static SqlNode element(SqlNode subscripted) {
    SqlParserPos pos = subscripted.getParserPosition();
    SqlNode list =
        Nodes.call(
            pos, "ends_with", Nodes.call(pos, "typeof", subscripted), Nodes.string(pos, "]"));
    return Nodes.when(pos, list, Nodes.nullValue(pos), subscripted);
  }

  private static @Nullable SqlNode atLeast(@Nullable SqlNode bound, int least) {
    String image = bound == null ? null : Nodes.numberOf(bound);
    if (bound == null || Constants.isNull(bound)) {
      return bound;
    }
    SqlParserPos pos = bound.getParserPosition();
    SqlNode limit = Nodes.number(pos, String.valueOf(least));
    return image == null
        ? Nodes.when(pos, Nodes.operator(pos, bound, "<", limit), limit, bound)
        : image.startsWith("-") || image.equals("0") ? limit : bound;
  }
}
