package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgTypeName;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/** {@code $n} whose type the client gave is a cast to that type. */
final class Parameters implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgParam.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgParam param)) {
      return node;
    }
    List<Integer> types = context.translation().parameterTypes();
    int oid = param.index() <= types.size() ? types.get(param.index() - 1) : 0;
    PgTypeName type = oid == 0 ? null : Types.byOid(oid, param.getParserPosition());
    return type == null ? node : Nodes.cast(param.getParserPosition(), param, type);
  }
}
