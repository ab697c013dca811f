package io.duckgres.translator.definition;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the columns of a foreign key can be compared to those they refer to. */
final class KeyTypes {
  private static final List<String> NUMBERS =
      List.of("SMALLINT", "INTEGER", "BIGINT", "DECIMAL", "FLOAT", "DOUBLE");

  private static final Map<String, String> NAMES =
      Map.of(
          "VARCHAR", "text",
          "DECIMAL", "numeric",
          "FLOAT", "real",
          "DOUBLE", "double precision",
          "TIMESTAMP", "timestamp without time zone",
          "TIMESTAMP WITH TIME ZONE", "timestamp with time zone",
          "TIME", "time without time zone",
          "TIME WITH TIME ZONE", "time with time zone",
          "BLOB", "bytea");

  private KeyTypes() {}

  static void check(ConstraintDefinition key, TableDraft table, List<ColumnDefinition> referenced) {
    for (int i = 0; i < key.columns().size(); i++) {
      String own = key.columns().get(i);
      String other = key.referencedColumns().get(i);
      String type = type(own, table.columns);
      String wanted = type(other, referenced);
      if (!isComparable(type, wanted)) {
        TableDraft named = new TableDraft(table.finish());
        named.constraints.add(key);
        throw PgError.error(
                SqlState.DATATYPE_MISMATCH,
                "foreign key constraint \"%s\" cannot be implemented"
                    .formatted(named.finish().constraints().getLast().name()))
            .detail(
                "Key columns \"%s\" and \"%s\" are of incompatible types: %s and %s."
                    .formatted(own, other, shown(type), shown(wanted)));
      }
    }
  }

  private static String type(String column, List<ColumnDefinition> columns) {
    return columns.stream()
        .filter(c -> c.name().equals(column))
        .map(ColumnDefinition::type)
        .findFirst()
        .orElse("");
  }

  /** A number refers to one of its own family or of a wider one; dates and timestamps mix. */
  private static boolean isComparable(String type, String wanted) {
    int from = NUMBERS.indexOf(base(type));
    int to = NUMBERS.indexOf(base(wanted));
    if (from >= 0 && to >= 0) {
      return from <= to || to < 3 && from < 3 || to > 3;
    }
    boolean moments = isMoment(type) && isMoment(wanted);
    return moments || base(type).equals(base(wanted));
  }

  private static boolean isMoment(String type) {
    return type.equals("DATE") || type.startsWith("TIMESTAMP");
  }

  private static String base(String type) {
    return type.startsWith("DECIMAL(") ? "DECIMAL" : type;
  }

  private static String shown(String type) {
    return NAMES.getOrDefault(base(type), type.toLowerCase(Locale.ROOT));
  }
}
