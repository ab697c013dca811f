package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.types.SqlState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * Whether the target, the columns and the values of an INSERT go together. The engine refuses most
 * of it too, but does not say where, and stores rows of several lengths.
 */
final class InsertChecks {
  /** The engine's functions that give several columns. */
  private static final Set<String> SEVERAL = Set.of("columns", "unnest");

  private final Typing typing;

  InsertChecks(Typing typing) {
    this.typing = typing;
  }

  /**
   * @param info the target; null when it is not found
   */
  void check(PgInsert insert, @Nullable RelationInfo info) {
    SqlIdentifier target = insert.target().name();
    if (info == null && target.names.size() == 1) {
      throw typing.error(
          SqlState.UNDEFINED_TABLE,
          "relation \"" + target.names.getFirst() + "\" does not exist",
          insert.target());
    }
    named(insert.columns());
    PgQuery source = insert.source();
    if (info == null || source == null || insert.byName()) {
      return;
    }
    List<? extends @Nullable SqlNode> values = values(source);
    int columns = insert.columns().isEmpty() ? info.columns().size() : insert.columns().size();
    if (values.size() > columns) {
      throw typing.error(
          SqlState.SYNTAX_ERROR,
          "INSERT has more expressions than target columns",
          values.get(columns));
    }
    if (!values.isEmpty() && values.size() < insert.columns().size()) {
      throw typing.error(
          SqlState.SYNTAX_ERROR,
          "INSERT has more target columns than expressions",
          insert.columns().get(values.size()));
    }
  }

  private void named(SqlNodeList columns) {
    Set<String> seen = new HashSet<>();
    for (SqlNode node : columns) {
      // Parts of one column may be given apart.
      if (node instanceof SqlIdentifier name && !seen.add(name.names.getLast())) {
        throw typing.error(
            SqlState.DUPLICATE_COLUMN,
            "column \"" + name.names.getLast() + "\" specified more than once",
            name);
      }
    }
  }

  /** The expressions of a row; empty where only the engine can count them. */
  private List<? extends SqlNode> values(PgQuery source) {
    return switch (source.body()) {
      case PgValues values -> {
        sameLength(values, typing);
        yield ((PgRow) values.rows().get(0)).fields().getList();
      }
      case PgSelect select when select.targets().stream().noneMatch(InsertChecks::mayBeMore) ->
          select.targets().getList();
      default -> List.of();
    };
  }

  /** Whether an item of a select list may stand for several columns, or none. */
  private static boolean mayBeMore(@Nullable SqlNode node) {
    return switch (node) {
      case PgStar star -> true;
      case PgFunctionCall call when SEVERAL.contains(Nodes.last(call.name())) -> true;
      case PgQuery query -> false;
      case PgNode pg -> pg.getOperandList().stream().anyMatch(InsertChecks::mayBeMore);
      case SqlNodeList list -> list.stream().anyMatch(InsertChecks::mayBeMore);
      case null, default -> false;
    };
  }

  /** Of {@code VALUES}, wherever it stands. */
  static void sameLength(PgValues values, Typing typing) {
    int width = ((PgRow) values.rows().get(0)).fields().size();
    for (SqlNode node : values.rows()) {
      SqlNodeList fields = ((PgRow) node).fields();
      if (fields.size() != width) {
        throw typing.error(
            SqlState.SYNTAX_ERROR,
            "VALUES lists must all be the same length",
            fields.isEmpty() ? node : fields.get(0));
      }
    }
  }
}
