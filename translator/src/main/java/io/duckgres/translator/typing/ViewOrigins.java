package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.Origin;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgUpdate;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** Where RETURNING of a view's changes comes from: the view, not the table behind it. */
public final class ViewOrigins {
  private ViewOrigins() {}

  /**
   * The origins of the output columns.
   *
   * @param tree the statement as parsed
   * @param known those of the statement on the table, which stand for what is no view's
   */
  public static List<@Nullable Origin> of(
      SqlNode tree, RelationLookup lookup, List<@Nullable Origin> known) {
    boolean change =
        tree instanceof PgInsert || tree instanceof PgUpdate || tree instanceof PgDelete;
    if (!change || known.isEmpty()) {
      return known;
    }
    List<String> target =
        switch (tree) {
          case PgInsert insert -> insert.target().name().names;
          case PgUpdate update -> update.target().name().names;
          case PgDelete delete -> delete.target().name().names;
          default -> List.of();
        };
    RelationInfo info = lookup.find(target);
    if (info == null || !info.isView()) {
      return known;
    }
    List<@Nullable Origin> origins = new ArrayList<>();
    for (SqlNode node : ReturningShape.returning((PgNode) tree)) {
      SqlNode value = ((PgTarget) node).value();
      if (value instanceof PgStar || (value instanceof SqlIdentifier name && name.isStar())) {
        info.columns().forEach(column -> origins.add(new Origin(info, column)));
      } else {
        origins.add(value instanceof SqlIdentifier name ? column(info, name) : null);
      }
    }
    return origins.size() == known.size() ? origins : known;
  }

  private static @Nullable Origin column(RelationInfo info, SqlIdentifier name) {
    for (ColumnInfo column : info.columns()) {
      if (column.name().equals(name.names.getLast())) {
        return new Origin(info, column);
      }
    }
    return null;
  }
}
