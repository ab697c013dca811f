package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.translator.typing.Scope.Relation;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** Expressions of definitions as PostgreSQL prints them. */
public final class ExpressionText {
  private static final String VALUE = "value";

  private ExpressionText() {}

  /**
   * A CHECK of a domain.
   *
   * @param oid of the domain's type, 0 where it is not built in
   * @param pretty whether with as few parentheses as possible
   * @return null for what is not printed as PostgreSQL does
   */
  public static @Nullable String ofDomain(
      SqlNode check, int oid, int typmod, Typing typing, boolean pretty) {
    if (oid == 0) {
      return null;
    }
    Scope scope = new Scope();
    Column value = new Column(VALUE, null, SqlType.of(oid, typmod));
    scope.add(new Relation(VALUE, List.of(value)));
    return QueryText.expression(check, Env.OUTERMOST.inner(scope), new Queries(typing), 0, pretty);
  }

  /**
   * A DEFAULT for a type.
   *
   * @param oid of the type, 0 where it is not built in
   * @return null for what is not printed as PostgreSQL does
   */
  public static @Nullable String ofDefault(SqlNode value, int oid, Typing typing) {
    if (oid == 0) {
      return null;
    }
    int own = Nodes.stringOf(value) == null ? 0 : oid;
    return QueryText.expression(value, Env.OUTERMOST, new Queries(typing), own, false);
  }
}
