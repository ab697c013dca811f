package io.duckgres.functions.regex;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.function.BooleanSupplier;

/** Counts the steps of one match, so that none goes on for ever or unheard. One thread. */
public final class Effort {
  /** Steps between two looks at whether the statement was cancelled: well below a millisecond. */
  private static final int ROUND = 1 << 14;

  /** Rounds of one match, some ten seconds. */
  private static final int MAX_ROUNDS = 1 << 16;

  private final BooleanSupplier cancelled;
  private int steps;
  private int rounds;

  /**
   * @param cancelled asked now and then; true ends the match with 57014
   */
  public Effort(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** Effort that nobody cancels. */
  public static Effort bounded() {
    return new Effort(() -> false);
  }

  void step() {
    if (++steps >= ROUND) {
      round();
    }
  }

  private void round() {
    steps = 0;
    if (cancelled.getAsBoolean()) {
      throw PgError.error(SqlState.QUERY_CANCELED, "canceling statement due to user request");
    }
    if (++rounds > MAX_ROUNDS) {
      throw PgError.error(
              SqlState.STATEMENT_TOO_COMPLEX, "regular expression takes too long to match")
          .hint("Back references and nested quantifiers make a match slow.");
    }
  }
}
