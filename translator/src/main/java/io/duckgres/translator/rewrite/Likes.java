package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgLike;
import io.duckgres.translator.tree.PgLogical;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * LIKE escapes with a backslash by default, which the engine must be told; SIMILAR TO is a regular
 * expression. A constant pattern without backslash stays as it is: the engine has fast paths for
 * it.
 */
final class Likes implements Rule {

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

  private static SqlNode similar(
      PgLike like, @org.jspecify.annotations.Nullable SqlNode escape, SqlParserPos pos) {
    String pattern = Nodes.stringOf(like.pattern());
    String escapeText = escape == null ? "\\" : Nodes.stringOf(escape);
    if (pattern == null || escapeText == null || escapeText.length() > 1) {
      throw RewriteContext.unsupported(
          "SIMILAR TO with a pattern that is not a constant",
          "Use a regular expression with the operator ~.");
    }
    char escapeChar = escapeText.isEmpty() ? '\0' : escapeText.charAt(0);
    SqlNode match =
        Nodes.call(
            pos,
            "regexp_matches",
            like.value(),
            Nodes.string(pos, Regexes.similar(pattern, escapeChar)));
    return like.negated() ? new PgLogical(pos, Nodes.list(match), PgLogical.Kind.NOT) : match;
  }
}
