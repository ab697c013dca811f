package io.duckgres.functions.scalar;

import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.SessionCalls.Advisory;
import io.duckgres.functions.scalar.SessionCalls.AdvisoryKey;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that read or change the calling session, or reach another one. */
public final class SessionFunctions {
  private static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);
  private static final LogicalType BOOL = LogicalType.of(TypeId.BOOLEAN);
  private static final LogicalType INT = LogicalType.of(TypeId.INTEGER);
  private static final LogicalType BIGINT = LogicalType.of(TypeId.BIGINT);

  private final SessionRegistry sessions;

  private SessionFunctions(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  /** Makes them known to all connections of the instance; once per instance. */
  public static void register(Connection connection, SessionRegistry sessions) {
    for (ScalarFunction function : new SessionFunctions(sessions).all()) {
      SealedError.sealing(function).register(connection);
    }
    PrivilegeFunctions.register(connection, sessions);
  }

  private List<ScalarFunction> all() {
    List<ScalarFunction> all = new ArrayList<>();
    all.add(
        called(
            "set_config",
            List.of(TEXT, TEXT, BOOL),
            TEXT,
            (in, row, out) -> {
              Boolean local = in.get(2).isNull(row) ? null : in.get(2).getBoolean(row);
              out.setString(row, setConfig(in, text(in, 0, row), text(in, 1, row), local));
            }));
    all.add(
        called(
            "_pg_current_setting",
            List.of(TEXT, BOOL),
            TEXT,
            (in, row, out) -> {
              String name = text(in, 0, row);
              String value =
                  name == null || in.get(1).isNull(row)
                      ? null
                      : caller(in).currentSetting(name, in.get(1).getBoolean(row));
              if (value == null) {
                out.setNull(row);
              } else {
                out.setString(row, value);
              }
            }));
    all.add(
        strict(
            "_pg_session_state",
            List.of(TEXT),
            TEXT,
            (in, row, out) -> out.setString(row, caller(in).state(in.get(0).getString(row)))));
    all.add(
        strict(
            "pg_cancel_backend",
            List.of(INT),
            BOOL,
            (in, row, out) ->
                out.setBoolean(row, caller(in).signal(in.get(0).getInt(row), false))));
    ScalarFunction.Body terminate =
        (in, row, out) -> out.setBoolean(row, caller(in).signal(in.get(0).getInt(row), true));
    all.add(strict("pg_terminate_backend", List.of(INT), BOOL, terminate));
    all.add(strict("pg_terminate_backend", List.of(INT, BIGINT), BOOL, terminate));
    all.add(
        called(
            "pg_notify",
            List.of(TEXT, TEXT),
            TEXT,
            (in, row, out) -> {
              String channel = text(in, 0, row);
              String payload = text(in, 1, row);
              caller(in).notify(channel == null ? "" : channel, payload == null ? "" : payload);
              out.setString(row, "");
            }));
    for (boolean shared : new boolean[] {false, true}) {
      String suffix = shared ? "_shared" : "";
      advisory(all, "pg_advisory_lock" + suffix, Advisory.LOCK, shared, false);
      advisory(all, "pg_advisory_xact_lock" + suffix, Advisory.LOCK, shared, true);
      advisory(all, "pg_try_advisory_lock" + suffix, Advisory.TRY, shared, false);
      advisory(all, "pg_try_advisory_xact_lock" + suffix, Advisory.TRY, shared, true);
      advisory(all, "pg_advisory_unlock" + suffix, Advisory.UNLOCK, shared, false);
    }
    all.add(
        called(
            "pg_advisory_unlock_all",
            List.of(),
            TEXT,
            (in, row, out) -> {
              caller(in).unlockAll();
              out.setString(row, "");
            }));
    return all;
  }

  private String setConfig(
      Arguments in, @Nullable String name, @Nullable String value, @Nullable Boolean local) {
    if (name == null) {
      throw PgError.error(SqlState.NULL_VALUE_NOT_ALLOWED, "SET requires parameter name");
    }
    return caller(in).setConfig(name, value, Boolean.TRUE.equals(local));
  }

  private void advisory(
      List<ScalarFunction> all, String name, Advisory how, boolean shared, boolean inTransaction) {
    LogicalType result = how == Advisory.LOCK ? TEXT : BOOL;
    all.add(
        strict(
            name,
            List.of(BIGINT),
            result,
            (in, row, out) -> {
              AdvisoryKey key = new AdvisoryKey(in.get(0).getLong(row), false);
              boolean got = caller(in).advisory(how, key, shared, inTransaction);
              if (how == Advisory.LOCK) {
                out.setString(row, "");
              } else {
                out.setBoolean(row, got);
              }
            }));
    all.add(
        strict(
            name,
            List.of(INT, INT),
            result,
            (in, row, out) -> {
              long high = in.get(0).getInt(row);
              long number = high << 32 | Integer.toUnsignedLong(in.get(1).getInt(row));
              boolean got =
                  caller(in).advisory(how, new AdvisoryKey(number, true), shared, inTransaction);
              if (how == Advisory.LOCK) {
                out.setString(row, "");
              } else {
                out.setBoolean(row, got);
              }
            }));
  }

  private static @Nullable String text(Arguments in, int index, int row) {
    return in.get(index).isNull(row) ? null : in.get(index).getString(row);
  }

  private SessionCalls caller(Arguments in) {
    return sessions.of(in.connectionId());
  }

  private static ScalarFunction strict(
      String name, List<LogicalType> parameters, LogicalType result, ScalarFunction.Body body) {
    return ScalarFunction.of(name, parameters, result, body).asVolatile().perConnection();
  }

  private static ScalarFunction called(
      String name, List<LogicalType> parameters, LogicalType result, ScalarFunction.Body body) {
    return strict(name, parameters, result, body).takingNulls();
  }
}
