package io.duckgres.executor.statement;

import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.encode.RowEncoder;
import io.duckgres.translator.plan.CursorPlan;
import io.duckgres.translator.plan.CursorPlan.Direction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** DECLARE, FETCH, MOVE and CLOSE. */
final class CursorCommand {
  /** A run of rows: the first, how many, and where the cursor stands afterwards. */
  private record Span(long first, long count, int step, long position) {}

  private static final short[] BINARY = {Field.BINARY};

  private final Backend backend;
  private final Failure failure;
  private final Portals portals;

  CursorCommand(Backend backend, Failure failure, Portals portals) {
    this.backend = backend;
    this.failure = failure;
    this.portals = portals;
  }

  Outcome run(CursorPlan plan, Run run) {
    return switch (plan) {
      case CursorPlan.DeclareCursor declare -> declare(declare, run);
      case CursorPlan.Fetch fetch -> fetch(fetch, run);
      case CursorPlan.CloseCursor close -> close(close);
    };
  }

  private Outcome declare(CursorPlan.DeclareCursor plan, Run run) {
    if (!plan.hold() && !backend.transaction().isBlock() && run.alone()) {
      throw PgError.error(
          SqlState.NO_ACTIVE_SQL_TRANSACTION,
          "DECLARE CURSOR can only be used in transaction blocks");
    }
    if (plan.query().changesInWith()) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "DECLARE CURSOR must not contain data-modifying statements in WITH");
    }
    backend.transaction().enter(run.alone(), false);
    CompiledQuery query = CompiledQuery.compile(backend, failure, plan.query());
    KeptRows kept = null;
    try {
      RowDescription rows = query.rows();
      if (rows == null) {
        throw new IllegalStateException("a cursor's query gives no rows");
      }
      try (ResultStream result = query.prepared().execute(ExecuteMode.STREAMING)) {
        kept = KeptRows.readAll(result, backend.database()::connect);
      }
      RowDescription columns = plan.binary() ? Fields.withFormats(rows, BINARY) : rows;
      boolean scrolls = !Boolean.FALSE.equals(plan.scroll());
      PreparedStatement statement =
          new PreparedStatement("", backend.activity().query(), plan, List.of(), null, 0, true);
      Portal portal = new Portal(plan.name(), statement, new short[0], new byte[0][], new short[0]);
      portals.put(portal);
      portal.rows(new CursorRows(query, kept, columns, scrolls), plan.hold());
      kept = null;
      query = null;
      return new Outcome.Completed(plan.tag());
    } finally {
      if (kept != null) {
        kept.close();
      }
      if (query != null) {
        query.close();
      }
    }
  }

  private Outcome fetch(CursorPlan.Fetch plan, Run run) {
    CursorRows rows = rows(plan.cursor());
    if (rows.hasFailed()) {
      throw PgError.error(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "portal \"" + plan.cursor() + "\" cannot be run");
    }
    if (plan.move() && rewinds(plan) && rows.position() == 0) {
      return new Outcome.Completed("MOVE 0"); // nothing to rewind, so no need to scroll
    }
    Span span;
    try {
      span = span(rows, plan.direction(), plan.count());
    } catch (PgError e) {
      rows.fail(); // where the cursor outlives the error, by a savepoint or as a held one
      throw e;
    }
    rows.position(span.position());
    if (plan.move()) {
      return new Outcome.Completed("MOVE " + span.count());
    }
    RowDescription columns =
        run.resultFormats().length == 0
            ? rows.columns()
            : Fields.withFormats(rows.columns(), run.resultFormats());
    RowEncoder encoder = RowEncoder.of(rows.types(), columns.fields(), backend.settings().text());
    return new Outcome.Rows(
        columns,
        new FetchCursor(
            rows, encoder, failure, run.done(), span.first(), span.count(), span.step()));
  }

  private static boolean rewinds(CursorPlan.Fetch plan) {
    return plan.direction() == Direction.BACKWARD && plan.count() == CursorPlan.Fetch.ALL;
  }

  /** The columns FETCH gives; null for MOVE. */
  RowDescription describe(CursorPlan.Fetch plan) {
    return rows(plan.cursor()).columns();
  }

  /** The engine's types of those columns. */
  List<LogicalType> types(CursorPlan.Fetch plan) {
    return rows(plan.cursor()).types();
  }

  private CursorRows rows(String cursor) {
    CursorRows rows = portals.cursor(cursor).rows();
    if (rows == null) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "FETCH from the protocol's portal \"" + cursor + "\" is not supported")
          .hint("Use Execute with a row limit, or DECLARE a cursor.");
    }
    return rows;
  }

  private static Span span(CursorRows rows, Direction direction, long count) {
    long at = rows.position();
    return switch (direction) {
      case FORWARD -> count < 0 ? backward(rows, -count) : forward(rows, count);
      case BACKWARD -> count < 0 ? forward(rows, -count) : backward(rows, count);
      case ABSOLUTE -> absolute(rows, count);
      case RELATIVE -> single(rows, at + count);
    };
  }

  private static Span forward(CursorRows rows, long count) {
    long at = rows.position();
    if (count == 0) {
      return single(rows, at);
    }
    boolean all = count == CursorPlan.Fetch.ALL;
    long last = all || !rows.has(at + count) ? rows.size() : at + count;
    long found = Math.max(0, last - at);
    return new Span(at + 1, found, 1, !all && found == count ? last : rows.size() + 1);
  }

  private static Span backward(CursorRows rows, long count) {
    long at = rows.position();
    if (count == 0) {
      return single(rows, at);
    }
    checkScrolls(rows);
    long found = Math.min(count, Math.max(0, at - 1));
    return new Span(at - 1, found, -1, found == count ? at - found : 0);
  }

  /** Without SCROLL only what PostgreSQL reaches by going forward from where it stands. */
  private static Span absolute(CursorRows rows, long count) {
    long at = rows.position();
    boolean rewinds = count > 0 && count - 1 <= at / 2 && at > 0;
    if (count < 0 || rewinds || (count > 0 && count <= at)) {
      checkScrolls(rows);
    }
    return single(rows, count >= 0 ? count : rows.size() + 1 + count);
  }

  private static Span single(CursorRows rows, long row) {
    if (row < rows.position()) {
      checkScrolls(rows);
    }
    return rows.has(row) ? new Span(row, 1, 1, row) : new Span(1, 0, 1, Math.max(0, row));
  }

  private static void checkScrolls(CursorRows rows) {
    if (!rows.scrolls()) {
      throw PgError.error(SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, "cursor can only scan forward")
          .hint("Declare it with SCROLL option to enable backward scan.");
    }
  }

  private Outcome close(CursorPlan.CloseCursor plan) {
    String name = plan.cursor();
    if (name == null) {
      portals.clear();
    } else {
      portals.cursor(name);
      portals.remove(name);
    }
    return new Outcome.Completed(plan.tag());
  }
}
