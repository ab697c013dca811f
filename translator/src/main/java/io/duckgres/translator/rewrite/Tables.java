package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCreateTableAs;
import io.duckgres.translator.tree.PgInto;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE AS and SELECT INTO. */
final class Tables implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgCreateTableAs.class, PgQuery.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return switch (node) {
      case PgCreateTableAs table -> as(table, context);
      case PgQuery query when query.body() instanceof PgSelect select && select.into() != null ->
          into(query, select, select.into(), context);
      default -> node;
    };
  }

  private static SqlNode as(PgCreateTableAs table, RewriteContext context) {
    onCommit(table.onCommit());
    boolean temporary = table.persistence().equals("TEMPORARY");
    return new PgCreateTableAs(
        table.getParserPosition(),
        name(table.name(), temporary, context),
        table.columns(),
        table.query(),
        Nodes.NONE,
        temporary ? "TEMPORARY" : "",
        table.ifNotExists(),
        table.orReplace(),
        false,
        table.withData(),
        null);
  }

  private static SqlNode into(PgQuery query, PgSelect select, PgInto into, RewriteContext context) {
    boolean temporary = into.persistence().equals("TEMPORARY");
    PgSelect plain =
        new PgSelect(
            select.getParserPosition(),
            select.distinctOn(),
            select.targets(),
            null,
            select.from(),
            select.where(),
            select.groupBy(),
            select.having(),
            select.windows(),
            select.qualify(),
            select.sample(),
            select.distinct(),
            select.groupDistinct(),
            select.groupByAll());
    return new PgCreateTableAs(
        query.getParserPosition(),
        name(into.name(), temporary, context),
        Nodes.NONE,
        query.replacing(select, plain),
        Nodes.NONE,
        temporary ? "TEMPORARY" : "",
        false,
        false,
        false,
        true,
        null);
  }

  private static SqlIdentifier name(SqlIdentifier name, boolean temporary, RewriteContext context) {
    return temporary
        ? Nodes.name(name.getParserPosition(), Nodes.last(name))
        : RelationReferences.engine(name, context);
  }

  private static void onCommit(@Nullable String onCommit) {
    if (onCommit != null && !onCommit.equals("PRESERVE ROWS")) {
      throw RewriteContext.unsupported(
          "ON COMMIT " + onCommit, "Drop or truncate the table before COMMIT.");
    }
  }
}
