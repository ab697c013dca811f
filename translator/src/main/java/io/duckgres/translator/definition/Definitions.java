package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.plan.DefinitionPlan.Expansion;
import io.duckgres.translator.tree.PgAlter;
import io.duckgres.translator.tree.PgComment;
import io.duckgres.translator.tree.PgCreateCompositeType;
import io.duckgres.translator.tree.PgCreateDomain;
import io.duckgres.translator.tree.PgCreateIndex;
import io.duckgres.translator.tree.PgCreateSequence;
import io.duckgres.translator.tree.PgCreateTable;
import io.duckgres.translator.tree.PgCreateTableAs;
import io.duckgres.translator.tree.PgCreateView;
import io.duckgres.translator.tree.PgDrop;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgTruncate;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** The statements that are worked out when they run. */
public final class Definitions {
  private Definitions() {}

  /** How a tree becomes engine statements; null when its translation needs no lookup. */
  public static @Nullable Expansion expansion(
      SqlNode tree, TranslationContext context, QueryTyping typing) {
    return switch (tree) {
      case PgCreateTable table -> lookup -> CreateTable.steps(table, context, lookup);
      case PgAlter alter when isRelation(alter) ->
          lookup -> AlterTable.steps(alter, context, lookup);
      case PgCreateDomain domain ->
          lookup -> new CreateDomain(context, lookup, typing).steps(domain);
      case PgCreateCompositeType type -> lookup -> CreateCompositeType.steps(type, context, lookup);
      case PgAlter alter when alter.kind().equals("DOMAIN") ->
          lookup -> new AlterDomain(context, lookup, typing).steps(alter);
      case PgAlter alter when alter.kind().equals("TYPE") ->
          lookup ->
              lookup.domain(alter.name().names) == null
                  ? new AlterType(lookup).steps(alter)
                  : new AlterDomain(context, lookup, typing).steps(alter);
      case PgAlter alter when AlterOwner.handles(alter) -> lookup -> new Steps();
      case PgQuery query when SetSequence.handles(query) ->
          lookup -> SetSequence.steps(query, context, lookup);
      case PgCreateTableAs view when view.materializedView() ->
          lookup -> MaterializedViews.create(view, context, typing, lookup);
      case PgCreateIndex index -> lookup -> CreateIndex.steps(index, context, lookup);
      case PgCreateView view -> lookup -> CreateView.steps(view, context, lookup, typing);
      case PgCreateSequence sequence when CreateSequence.handles(sequence) ->
          lookup -> CreateSequence.steps(sequence, context, lookup);
      case PgDrop drop when DropRelations.handles(drop) ->
          lookup -> DropRelations.steps(drop, lookup);
      case PgDrop drop when DropTypes.handles(drop) ->
          lookup -> new DropTypes(drop, context, lookup).steps();
      case PgTruncate truncate -> lookup -> TruncateTables.steps(truncate, lookup);
      case PgComment comment when CommentOn.handles(comment) ->
          lookup -> CommentOn.steps(comment, lookup);
      default -> null;
    };
  }

  /** The column of what answers with rows, null for what answers with its tag alone. */
  public static @Nullable String answers(SqlNode tree) {
    return tree instanceof PgQuery query ? SetSequence.label(query) : null;
  }

  private static boolean isRelation(PgAlter alter) {
    return switch (alter.kind()) {
      case "TABLE", "VIEW", "MATERIALIZED VIEW", "INDEX", "SEQUENCE" -> true;
      default -> false;
    };
  }
}
