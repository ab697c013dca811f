package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAtTimeZone;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/** {@code x AT TIME ZONE zone} is a function of the zone and the value. */
final class AtTimeZones implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgAtTimeZone.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgAtTimeZone at
        ? Nodes.call(at.getParserPosition(), "_pg_timezone", at.zone(), at.value())
        : node;
  }
}
