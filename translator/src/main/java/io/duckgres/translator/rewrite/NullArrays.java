package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgQuantified;
import io.duckgres.translator.tree.PgQuery;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code x = ANY(array)} of a NULL array is NULL, where the engine says false, and true of ALL.
 * Where false and NULL are the same it stays, so that the engine finds rows by it.
 */
final class NullArrays {
  private final Conjuncts conjuncts;

  private NullArrays(Conjuncts conjuncts) {
    this.conjuncts = conjuncts;
  }

  static SqlNode apply(SqlNode statement) {
    NullArrays rule = new NullArrays(Conjuncts.of(statement));
    return TreeRewriter.rewrite(statement, rule::change);
  }

  private SqlNode change(SqlNode node) {
    if (!(node instanceof PgQuantified test)
        || !mayBeNull(test.right())
        || !test.all() && conjuncts.contains(test)) {
      return node;
    }
    SqlParserPos pos = test.getParserPosition();
    return Nodes.when(
        pos,
        new PgIsTest(pos, test.right(), PgIsTest.Kind.NULL, true, null),
        test,
        Nodes.nullValue(pos));
  }

  private static boolean mayBeNull(SqlNode array) {
    return switch (array) {
      case PgQuery query -> false;
      case PgArray list -> false;
      case PgLiteral literal -> literal.kind() == PgLiteral.Kind.NULL;
      case PgCast cast -> mayBeNull(cast.value());
      default -> true;
    };
  }
}
