package io.duckgres.translator.definition;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.types.Oids;
import io.duckgres.types.TypeModifiers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of a table being defined with PostgreSQL's types, where expressions need them. */
final class DraftColumns {
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+), ?(\\d+)\\)");

  private static final Map<String, Integer> TYPES =
      Map.of(
          "SMALLINT",
          Oids.INT2,
          "INTEGER",
          Oids.INT4,
          "BIGINT",
          Oids.INT8,
          "DOUBLE",
          Oids.FLOAT8,
          "DOUBLE PRECISION",
          Oids.FLOAT8,
          "VARCHAR",
          Oids.TEXT,
          Types.WIDE_NUMERIC,
          Oids.NUMERIC);

  private DraftColumns() {}

  static List<ColumnInfo> of(TableDraft table) {
    return table.columns.stream().map(DraftColumns::column).toList();
  }

  private static ColumnInfo column(ColumnDefinition column) {
    Matcher decimal = DECIMAL.matcher(column.type());
    return decimal.matches()
        ? new ColumnInfo(
            column.name(),
            0,
            Oids.NUMERIC,
            TypeModifiers.ofNumeric(
                Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2))))
        : new ColumnInfo(column.name(), 0, TYPES.getOrDefault(column.type(), 0), -1);
  }
}
