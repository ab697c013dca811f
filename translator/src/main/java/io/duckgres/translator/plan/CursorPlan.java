package io.duckgres.translator.plan;

import org.jspecify.annotations.Nullable;

/** Cursors by SQL. */
public sealed interface CursorPlan extends StatementPlan {

  /**
   * DECLARE name CURSOR FOR query.
   *
   * @param scroll SCROLL true, NO SCROLL false, null unsaid
   * @param hold WITH HOLD: survives the transaction
   */
  record DeclareCursor(
      Source source,
      String name,
      boolean binary,
      @Nullable Boolean scroll,
      boolean hold,
      EnginePlan query)
      implements CursorPlan {
    @Override
    public String tag() {
      return "DECLARE CURSOR";
    }
  }

  enum Direction {
    FORWARD,
    BACKWARD,
    ABSOLUTE,
    RELATIVE
  }

  /**
   * FETCH and MOVE, with PostgreSQL's own reduction of the spellings: NEXT is FORWARD 1, PRIOR
   * BACKWARD 1, FIRST ABSOLUTE 1, LAST ABSOLUTE -1.
   *
   * @param count {@link #ALL} for ALL
   * @param move MOVE: positions without rows
   */
  record Fetch(Source source, Direction direction, long count, String cursor, boolean move)
      implements CursorPlan {
    public static final long ALL = Long.MAX_VALUE;

    @Override
    public String tag() {
      return move ? "MOVE" : "FETCH";
    }
  }

  /** CLOSE; a null cursor is CLOSE ALL. */
  record CloseCursor(Source source, @Nullable String cursor) implements CursorPlan {
    @Override
    public String tag() {
      return cursor == null ? "CLOSE CURSOR ALL" : "CLOSE CURSOR";
    }
  }
}
