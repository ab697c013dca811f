package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAtTimeZone;
import org.apache.calcite.sql.SqlNode;

/** {@code x AT TIME ZONE zone} is a function of the zone and the value. */
final class AtTimeZones implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgAtTimeZone at
        ? Nodes.call(at.getParserPosition(), "_pg_timezone", at.zone(), at.value())
        : node;
  }
}
