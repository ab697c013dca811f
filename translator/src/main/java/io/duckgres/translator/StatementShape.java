package io.duckgres.translator;

import io.duckgres.translator.lex.Token;
import io.duckgres.translator.plan.Effects;
import io.duckgres.translator.plan.PlanKind;
import io.duckgres.translator.plan.StatementTag;
import io.duckgres.translator.plan.StatementTags;
import io.duckgres.translator.tree.PgCreateTableAs;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgMerge;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgUpdate;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** What kind of statement a tree is: tag, rows, effects. */
record StatementShape(PlanKind kind, StatementTag tag, boolean returnsRows, Effects effects) {
  private static final Set<String> WRITING_FUNCTIONS = Set.of("nextval", "setval");

  static StatementShape of(SqlNode tree, List<Token> tokens) {
    return switch (tree) {
      case PgQuery query when into(query) ->
          new StatementShape(PlanKind.CREATE_TABLE_AS, StatementTag.SELECT, false, Effects.CATALOG);
      case PgQuery query ->
          new StatementShape(
              PlanKind.QUERY,
              StatementTag.SELECT,
              true,
              writes(query) ? Effects.WRITE : Effects.READ);
      case PgInsert insert ->
          write(PlanKind.INSERT, StatementTag.INSERT, !insert.returning().isEmpty());
      case PgUpdate update ->
          write(PlanKind.UPDATE, StatementTag.UPDATE, !update.returning().isEmpty());
      case PgDelete delete ->
          write(PlanKind.DELETE, StatementTag.DELETE, !delete.returning().isEmpty());
      case PgMerge merge -> write(PlanKind.MERGE, StatementTag.MERGE, false);
      case PgCreateTableAs view when view.materializedView() ->
          new StatementShape(
              PlanKind.DDL, StatementTag.of("CREATE MATERIALIZED VIEW"), false, Effects.CATALOG);
      case PgCreateTableAs table ->
          new StatementShape(
              table.withData() ? PlanKind.CREATE_TABLE_AS : PlanKind.DDL,
              table.withData() ? StatementTag.SELECT : StatementTag.of("CREATE TABLE AS"),
              false,
              Effects.CATALOG);
      default ->
          new StatementShape(PlanKind.DDL, StatementTags.ddl(tokens), false, Effects.CATALOG);
    };
  }

  private static StatementShape write(PlanKind kind, StatementTag tag, boolean returning) {
    return new StatementShape(kind, tag, returning, Effects.WRITE);
  }

  private static boolean into(PgQuery query) {
    return query.body() instanceof PgSelect select && select.into() != null;
  }

  /** Data-modifying CTEs and functions that move a sequence. */
  private static boolean writes(@Nullable SqlNode node) {
    return switch (node) {
      case PgInsert insert -> true;
      case PgUpdate update -> true;
      case PgDelete delete -> true;
      case PgMerge merge -> true;
      case PgFunctionCall call when WRITING_FUNCTIONS.contains(call.name().names.getLast()) -> true;
      case PgNode other -> other.getOperandList().stream().anyMatch(StatementShape::writes);
      case SqlNodeList list -> list.stream().anyMatch(StatementShape::writes);
      case null, default -> false;
    };
  }
}
