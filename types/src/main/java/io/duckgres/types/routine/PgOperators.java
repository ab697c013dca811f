package io.duckgres.types.routine;

import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL's operators by symbol, read once from {@code pg_operator.tsv}. Immutable. */
public final class PgOperators {
  private static final Map<String, List<PgOperator>> BINARY = new HashMap<>();
  private static final Map<String, List<PgOperator>> PREFIX = new HashMap<>();

  static {
    for (List<String> row : TsvResource.read(PgOperators.class, "pg_operator.tsv")) {
      PgOperator operator =
          new PgOperator(
              row.get(1),
              Integer.parseInt(row.get(7)),
              Integer.parseInt(row.get(8)),
              Integer.parseInt(row.get(9)),
              Integer.parseInt(row.get(12)));
      (operator.leftOid() == 0 ? PREFIX : BINARY)
          .computeIfAbsent(operator.symbol(), symbol -> new ArrayList<>())
          .add(operator);
    }
  }

  private PgOperators() {}

  /** All operators of a symbol between two operands; empty when PostgreSQL has none. */
  public static List<PgOperator> binary(String symbol) {
    return BINARY.getOrDefault(symbol, List.of());
  }

  /** All operators of a symbol before an operand. */
  public static List<PgOperator> prefix(String symbol) {
    return PREFIX.getOrDefault(symbol, List.of());
  }
}
