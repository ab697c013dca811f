package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgLogical;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Tests by regular expressions: by the engine (RE2) where a constant pattern means the same there,
 * else by {@code regexp_like}, which matches as PostgreSQL does.
 */
final class Regexes {
  private Regexes() {}

  /** {@code ~} and its kin: a partial match, which the engine's operator is not. */
  static SqlNode matches(
      SqlParserPos pos, SqlNode text, SqlNode pattern, boolean ignoreCase, boolean negated) {
    String constant = Nodes.stringOf(pattern);
    String portable = constant == null ? null : PortablePattern.of(constant);
    SqlNode match;
    if (portable != null) {
      match =
          Nodes.call(
              pos,
              "regexp_matches",
              text,
              Nodes.string(pos, portable),
              Nodes.string(pos, ignoreCase ? "si" : "s"));
    } else if (ignoreCase) {
      match = Nodes.call(pos, "regexp_like", text, pattern, Nodes.string(pos, "i"));
    } else {
      match = Nodes.call(pos, "regexp_like", text, pattern);
    }
    return negated ? new PgLogical(pos, Nodes.list(match), PgLogical.Kind.NOT) : match;
  }
}
