package io.duckgres.translator.origin;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgValues;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Constants in the rows of an INSERT, by position. */
final class InsertedConstants {
  private InsertedConstants() {}

  static SqlNode typed(SqlNode body, List<@Nullable ColumnInfo> columns) {
    return switch (body) {
      case PgValues values -> {
        List<SqlNode> rows = new ArrayList<>();
        boolean same = true;
        for (SqlNode node : values.rows()) {
          PgRow row = (PgRow) node;
          SqlNodeList fields = fields(row.fields(), columns);
          same &= fields == row.fields();
          rows.add(fields == row.fields() ? row : row.replacing(row.fields(), fields));
        }
        yield same
            ? values
            : new PgValues(
                values.getParserPosition(),
                new SqlNodeList(rows, values.rows().getParserPosition()));
      }
      case PgSelect select -> {
        List<SqlNode> targets = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < select.targets().size(); i++) {
          SqlNode node = select.targets().get(i);
          ColumnInfo column = i < columns.size() ? columns.get(i) : null;
          SqlNode fresh = node;
          if (node instanceof PgTarget target) {
            SqlNode value = TypedConstant.stored(target.value(), column);
            fresh = value == target.value() ? node : target.replacing(target.value(), value);
          }
          same &= fresh == node;
          targets.add(fresh);
        }
        yield same
            ? select
            : select.replacing(
                select.targets(), new SqlNodeList(targets, select.targets().getParserPosition()));
      }
      default -> body;
    };
  }

  private static SqlNodeList fields(SqlNodeList fields, List<@Nullable ColumnInfo> columns) {
    List<SqlNode> typed = new ArrayList<>(fields.size());
    boolean same = true;
    for (int i = 0; i < fields.size(); i++) {
      SqlNode fresh =
          TypedConstant.stored(fields.get(i), i < columns.size() ? columns.get(i) : null);
      same &= fresh == fields.get(i);
      typed.add(fresh);
    }
    return same ? fields : new SqlNodeList(typed, fields.getParserPosition());
  }
}
