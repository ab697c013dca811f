package io.duckgres.functions.numeric;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** generate_series() of numeric. */
public final class Steps {
  /** What one list may hold; PostgreSQL makes the values one by one. */
  private static final int MOST = 10_000_000;

  private Steps() {}

  /**
   * The values from one to another.
   *
   * @throws PgError 22023 for bounds or a step that PostgreSQL refuses, 54000 for too many values
   */
  public static List<@Nullable String> of(Numeric start, Numeric stop, Numeric step) {
    check(start, "start");
    check(stop, "stop");
    check(step, "step size");
    BigDecimal by = step.value();
    if (by.signum() == 0) {
      throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "step size cannot equal zero");
    }
    List<@Nullable String> values = new ArrayList<>();
    int scale = Math.max(start.value().scale(), by.scale());
    for (BigDecimal value = start.value();
        value.compareTo(stop.value()) * by.signum() <= 0;
        value = value.add(by)) {
      if (values.size() == MOST) {
        throw PgError.error(
                SqlState.PROGRAM_LIMIT_EXCEEDED,
                "generate_series of numeric has more than " + MOST + " values")
            .hint("Use bigint.");
      }
      values.add(value.setScale(scale).toPlainString());
    }
    return values;
  }

  private static void check(Numeric value, String what) {
    if (value.finite() == null) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE,
          what + " value cannot be " + (value.isNaN() ? "NaN" : "infinity"));
    }
  }
}
