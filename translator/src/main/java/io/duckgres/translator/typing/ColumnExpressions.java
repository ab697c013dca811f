package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.typing.Scope.Relation;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** Expressions over the columns of one table: CHECK constraints and generated columns. */
public final class ColumnExpressions {
  private ColumnExpressions() {}

  /** The expression as the engine computes it. It stays where no column is a number as text. */
  public static SqlNode of(SqlNode expression, String table, List<ColumnInfo> columns) {
    RelationInfo info = new RelationInfo(0, columns);
    Scope scope = new Scope();
    scope.add(new Relation(table, Relations.columns(info)));
    boolean text =
        columns.stream().anyMatch(c -> SqlType.of(c.typeOid(), c.typmod()).isNumericText());
    if (!text) {
      return expression;
    }
    Typing typing = new Typing(name -> null, List.of(), "", offset -> 0);
    return Numerics.plain(
        new Queries(typing).expressions().of(expression, Env.OUTERMOST.inner(scope).lenient()));
  }
}
