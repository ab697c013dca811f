package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgLike;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * LIKE escapes with a backslash by default, which the engine must be told; SIMILAR TO is a regular
 * expression. A constant pattern without backslash stays as it is: the engine has fast paths for
 * it.
 */
final class Likes implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgLike.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgLike like)) {
      return node;
    }
    SqlParserPos pos = like.getParserPosition();
    SqlNode escape = like.escape();
    if (like.kind() == PgLike.Kind.SIMILAR_TO) {
      return similar(like, escape, pos);
    }
    boolean ilike = like.kind() == PgLike.Kind.ILIKE;
    return escape == null ? like(pos, like.value(), like.pattern(), ilike, like.negated()) : node;
  }

  static SqlNode like(
      SqlParserPos pos, SqlNode value, SqlNode pattern, boolean ilike, boolean negated) {
    String text = Nodes.stringOf(pattern);
    SqlNode escape = text != null && text.indexOf('\\') < 0 ? null : Nodes.string(pos, "\\");
    return new PgLike(
        pos, value, pattern, escape, ilike ? PgLike.Kind.ILIKE : PgLike.Kind.LIKE, negated);
  }

  /** The pattern becomes a regular expression, at once if it is a constant. */
  private static SqlNode similar(
      PgLike like, @org.jspecify.annotations.Nullable SqlNode escape, SqlParserPos pos) {
    String constant = Nodes.stringOf(like.pattern());
    SqlNode pattern =
        constant != null && escape == null && constant.matches("[A-Za-z0-9 %_|*+?-]*")
            ? Nodes.string(pos, "^(?:" + constant.replace("%", ".*").replace('_', '.') + ")$")
            : escape == null
                ? Nodes.call(pos, "similar_to_escape", like.pattern())
                : Nodes.call(pos, "similar_to_escape", like.pattern(), escape);
    return Regexes.matches(pos, like.value(), pattern, false, like.negated());
  }
}
