package io.duckgres.functions.scalar;

import static io.duckgres.functions.ordered.EngineTypes.CIDR;
import static io.duckgres.functions.ordered.EngineTypes.INET;
import static io.duckgres.functions.ordered.EngineTypes.MONEY;

import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.CastFunction;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.engine.extend.TypeAlias;
import io.duckgres.functions.ordered.EngineTypes;
import io.duckgres.types.MoneyType;
import io.duckgres.types.PgError;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.ordered.OrderedType;
import io.duckgres.types.ordered.OrderedTypes;
import io.duckgres.types.ordered.RangeKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The types of {@code functions.ordered} and money, and their casts from and to text. Ranges of
 * dates and times are read and shown as the session of the thread has it; {@code _pg_TYPE(text)}
 * reads them for the session that calls.
 */
final class OrderedCasts {
  private final Connection connection;
  private final Sessions sessions;

  private OrderedCasts(Connection connection, Sessions sessions) {
    this.connection = connection;
    this.sessions = sessions;
  }

  static void register(Connection connection, Sessions sessions) {
    OrderedCasts casts = new OrderedCasts(connection, sessions);
    for (int oid : OrderedTypes.oids()) {
      casts.ordered(oid);
    }
    // The engine would take the one for the other by itself, were it not for the name.
    casts.copy(CIDR, INET, 1);
    casts.money();
  }

  private void ordered(int oid) {
    OrderedType type = Objects.requireNonNull(OrderedTypes.find(oid));
    LogicalType engine = EngineTypes.of(oid);
    String name = PgTypes.byOid(oid).name();
    new TypeAlias(name, EngineTypes.BYTES).register(connection);
    boolean dated = isDated(oid);
    cast(
        Define.TEXT,
        engine,
        CastFunction.EXPLICIT,
        (in, row, out) -> {
          byte[] key = type.parse(in.getString(row), settings(dated));
          out.setBytes(row, key, 0, key.length);
        });
    cast(
        engine,
        Define.TEXT,
        CastFunction.EXPLICIT,
        (in, row, out) -> out.setString(row, type.text(in.getBytes(row), settings(dated))));
    if (dated) {
      SealedError.sealing(
              ScalarFunction.of(
                      "_pg_" + name,
                      List.of(Define.TEXT),
                      engine,
                      (in, row, out) -> {
                        byte[] key =
                            type.parse(in.get(0).getString(row), sessions.text(in.connectionId()));
                        out.setBytes(row, key, 0, key.length);
                      })
                  .perConnection())
          .register(connection);
    }
  }

  private static boolean isDated(int oid) {
    RangeKind kind = RangeKind.of(oid);
    return kind == RangeKind.DATE || kind == RangeKind.TS || kind == RangeKind.TSTZ;
  }

  private TextSettings settings(boolean dated) {
    if (!dated) {
      return TextSettings.DEFAULT;
    }
    TextSettings settings = sessions.ofThread();
    if (settings == null) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "implicit casts between text and ranges of dates are not supported while sessions"
                  + " with different DateStyle or TimeZone are connected")
          .hint("Build the range by its function, and show its bounds by lower() and upper().");
    }
    return settings;
  }

  private void copy(LogicalType from, LogicalType to, long cost) {
    cast(
        from,
        to,
        cost,
        (in, row, out) -> {
          byte[] bytes = in.getBytes(row);
          out.setBytes(row, bytes, 0, bytes.length);
        });
  }

  private void money() {
    new TypeAlias("money", Define.INT8).register(connection);
    cast(
        Define.TEXT,
        MONEY,
        CastFunction.EXPLICIT,
        (in, row, out) -> out.setLong(row, MoneyType.parse(in.getString(row))));
    cast(
        MONEY,
        Define.TEXT,
        CastFunction.EXPLICIT,
        (in, row, out) -> out.setString(row, MoneyType.text(in.getLong(row))));
    cast(
        Define.INT8,
        MONEY,
        CastFunction.EXPLICIT,
        (in, row, out) -> out.setLong(row, MoneyType.of(BigDecimal.valueOf(in.getLong(row)))));
    cast(
        LogicalType.of(TypeId.INTEGER),
        MONEY,
        CastFunction.EXPLICIT,
        (in, row, out) -> out.setLong(row, in.getInt(row) * 100L));
  }

  private void cast(LogicalType from, LogicalType to, long cost, CastFunction.Body body) {
    SealedError.sealing(new CastFunction(from, to, cost, body)).register(connection);
  }
}
