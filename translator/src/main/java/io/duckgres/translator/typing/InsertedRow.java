package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.ValueSource;
import io.duckgres.translator.tree.PgDefault;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** The columns of one INSERT whose relation and written columns are known. */
final class InsertedRow {
  private final PgInsert insert;
  private final RelationInfo relation;
  private final List<ColumnInfo> targets;

  InsertedRow(PgInsert insert, RelationInfo relation, List<ColumnInfo> targets) {
    this.insert = insert;
    this.relation = relation;
    this.targets = targets;
  }

  SqlNode apply(@Nullable PgOnConflict conflict) {
    PgQuery source = insert.source();
    List<SqlNodeList> rows = rows(source);
    boolean user = overrides("USER");
    List<Integer> kept = new ArrayList<>();
    List<Integer> defaulted = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      ColumnInfo column = targets.get(i);
      boolean allDefault = !rows.isEmpty() && isDefault(rows, i);
      switch (column.source()) {
        case CLIENT -> kept.add(i);
        case EXPRESSION -> {
          if (!allDefault) {
            throw onlyDefault(column);
          }
        }
        case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> {
          boolean always = column.source() == ValueSource.IDENTITY_ALWAYS;
          if (always && !allDefault && !user && !overrides("SYSTEM")) {
            throw onlyDefault(column).hint("Use OVERRIDING SYSTEM VALUE to override.");
          }
          kept.add(i);
          if (user) {
            defaulted.add(i);
          }
        }
      }
    }
    boolean whole =
        kept.size() == targets.size()
            && defaulted.isEmpty()
            && (!insert.columns().isEmpty() || targets.size() == relation.columns().size());
    if (whole) {
      return insert.overriding() == null && conflict == insert.onConflict()
          ? insert
          : WrittenColumns.copy(insert, insert.columns(), source, conflict);
    }
    SqlNodeList columns =
        WrittenColumns.names(kept.stream().map(i -> targets.get(i).name()).toList());
    return WrittenColumns.copy(insert, columns, changed(source, rows, kept, defaulted), conflict);
  }

  private boolean overrides(String what) {
    String overriding = insert.overriding();
    return overriding != null && overriding.toUpperCase(Locale.ROOT).contains(what);
  }

  private static List<SqlNodeList> rows(@Nullable PgQuery source) {
    if (source == null || !(source.body() instanceof PgValues values)) {
      return List.of();
    }
    return values.rows().stream().map(InsertedRow::cells).toList();
  }

  static SqlNodeList cells(SqlNode row) {
    return ((PgRow) row).fields();
  }

  private static boolean isDefault(List<SqlNodeList> rows, int at) {
    return rows.stream().allMatch(row -> at < row.size() && row.get(at) instanceof PgDefault);
  }

  private static @Nullable PgQuery changed(
      @Nullable PgQuery source,
      List<SqlNodeList> rows,
      List<Integer> kept,
      List<Integer> defaulted) {
    if (source == null || (rows.isEmpty() && defaulted.isEmpty())) {
      return source;
    }
    if (!(source.body() instanceof PgValues values)) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "OVERRIDING USER VALUE is not supported with a query")
          .hint("Leave the identity column out of the column list.");
    }
    List<SqlNode> fresh = new ArrayList<>();
    for (SqlNode row : values.rows()) {
      List<SqlNode> cells = new ArrayList<>();
      for (int i : kept) {
        SqlNode cell = cells(row).get(i);
        cells.add(defaulted.contains(i) ? new PgDefault(cell.getParserPosition()) : cell);
      }
      SqlNodeList list = new SqlNodeList(cells, cells(row).getParserPosition());
      fresh.add(((PgRow) row).replacing(cells(row), list));
    }
    return (PgQuery)
        source.replacing(
            values,
            new PgValues(
                values.getParserPosition(),
                new SqlNodeList(fresh, values.rows().getParserPosition())));
  }

  private static PgError onlyDefault(ColumnInfo column) {
    return PgError.error(
            SqlState.GENERATED_ALWAYS,
            "cannot insert a non-DEFAULT value into column \"" + column.name() + "\"")
        .detail(detail(column));
  }

  static String detail(ColumnInfo column) {
    return "Column \"%s\" is %s."
        .formatted(
            column.name(),
            column.source() == ValueSource.EXPRESSION
                ? "a generated column"
                : "an identity column defined as GENERATED ALWAYS");
  }
}
