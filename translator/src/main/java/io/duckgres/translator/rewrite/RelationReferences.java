package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgTableRef;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** Relations in FROM and as targets: schema names, ONLY (no inheritance here). */
final class RelationReferences implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgTableRef.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgTableRef table)) {
      return node;
    }
    SqlIdentifier name = engine(table.name(), context);
    return name == table.name() && !table.only()
        ? node
        : new PgTableRef(table.getParserPosition(), name, table.alias(), table.sample(), false);
  }

  /** The relation's name in the engine; the same object when nothing changes. */
  static SqlIdentifier engine(SqlIdentifier name, RewriteContext context) {
    List<String> engine = RelationNames.engineName(name.names, context.translation());
    return engine.equals(name.names) ? name : Nodes.name(name.getParserPosition(), engine);
  }
}
