package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgDrop;
import io.duckgres.translator.tree.PgNode;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** DROP of several objects is several statements: the engine drops one at a time. */
final class Drops implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgDrop.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgDrop drop)) {
      return node;
    }
    List<SqlNode> names = drop.names().getList();
    for (SqlNode name : names.subList(0, names.size() - 1)) {
      context.before(one(drop, name, context));
    }
    return one(drop, names.getLast(), context);
  }

  private static PgNode one(PgDrop drop, SqlNode name, RewriteContext context) {
    SqlNode engine = name;
    if (name instanceof SqlIdentifier identifier) {
      engine =
          drop.kind().equals("SCHEMA")
              ? Nodes.name(
                  identifier.getParserPosition(),
                  RelationNames.engineSchema(Nodes.last(identifier), context.translation()))
              : RelationReferences.engine(identifier, context);
    }
    return new PgDrop(
        drop.getParserPosition(),
        Nodes.list(engine),
        drop.kind(),
        drop.ifExists(),
        drop.cascade(),
        false);
  }
}
