package io.duckgres.functions.scalar;

import io.duckgres.engine.Connection;
import io.duckgres.engine.extend.CastFunction;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.engine.extend.TypeAlias;
import io.duckgres.functions.array.ArrayCasts;
import io.duckgres.functions.array.ArrayFunctions;
import io.duckgres.functions.json.JsonAccessFunctions;
import io.duckgres.functions.json.JsonBuildFunctions;
import io.duckgres.functions.json.JsonSetFunctions;
import io.duckgres.functions.json.JsonTypes;
import io.duckgres.functions.json.JsonbFunctions;
import io.duckgres.functions.jsonpath.JsonPathFunctions;
import io.duckgres.functions.ordered.MacaddrFunctions;
import io.duckgres.functions.ordered.MoneyFunctions;
import io.duckgres.functions.ordered.MultirangeFunctions;
import io.duckgres.functions.ordered.NetworkFunctions;
import io.duckgres.functions.ordered.RangeFunctions;
import io.duckgres.functions.ordered.RangeTests;
import java.util.List;

/** Registers all types, casts and functions written in Java with an engine instance. */
public final class JavaFunctions {
  private static final JsonPathFunctions PATHS = new JsonPathFunctions();

  private static final List<TypeGroup> TYPES =
      List.of(new JsonTypes(), PATHS, new ArrayCasts(), new NumericTypes());

  private static final List<FunctionGroup> GROUPS =
      List.of(
          new TextFunctions(),
          new RegexFunctions(),
          new PatternFunctions(),
          new FormatFunctions(),
          new ByteFunctions(),
          new EncodingFunctions(),
          new BitFunctions(),
          new HashFunctions(),
          new ServerFunctions(),
          new JsonAccessFunctions(),
          new JsonSetFunctions(),
          new JsonBuildFunctions(),
          new JsonbFunctions(),
          PATHS,
          new ArrayFunctions(),
          new RaisedErrors(),
          new SeriesBounds(),
          new MathFunctions(),
          new AggregateParts(),
          new NumericFunctions(),
          new NumericAggregates(),
          new IntegerInput(),
          new FloatConversions(),
          new RangeTests(),
          new RangeFunctions(),
          new MultirangeFunctions(),
          new NetworkFunctions(),
          new MacaddrFunctions(),
          new MoneyFunctions());

  private JavaFunctions() {}

  /** Makes them known to all connections of the instance; once per instance. */
  public static void register(Connection connection, Sessions sessions) {
    for (TypeGroup group : TYPES) {
      for (TypeAlias type : group.types()) {
        type.register(connection);
      }
      for (CastFunction cast : group.casts()) {
        SealedError.sealing(cast).register(connection);
      }
    }
    DateTimeCasts.register(connection, sessions);
    OrderedCasts.register(connection, sessions);
    register(GROUPS, connection, sessions);
    register(DateTimeGroups.ALL, connection, sessions);
  }

  private static void register(
      List<FunctionGroup> groups, Connection connection, Sessions sessions) {
    for (FunctionGroup group : groups) {
      for (ScalarFunction function : group.functions(sessions)) {
        SealedError.sealing(function).register(connection);
      }
    }
  }
}
