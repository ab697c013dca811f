package io.duckgres.functions.scalar;

import io.duckgres.engine.Connection;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.types.ErrorEnvelope;
import io.duckgres.types.PgError;
import java.util.List;

/** Registers all functions written in Java with an engine instance. */
public final class JavaFunctions {
  private static final List<FunctionGroup> GROUPS = List.of(new TextFunctions());

  private JavaFunctions() {}

  /** Makes them known to all connections of the instance; once per instance. */
  public static void register(Connection connection, Sessions sessions) {
    for (FunctionGroup group : GROUPS) {
      for (ScalarFunction function : group.functions(sessions)) {
        sealing(function).register(connection);
      }
    }
  }

  /** The same function, its errors sealed so that SQLSTATE, detail and hint reach the client. */
  private static ScalarFunction sealing(ScalarFunction function) {
    ScalarFunction.Body body = function.body();
    return new ScalarFunction(
        function.name(),
        function.parameters(),
        function.varargs(),
        function.result(),
        function.isVolatile(),
        function.takesNulls(),
        function.connectionAware(),
        (arguments, row, result) -> {
          try {
            body.apply(arguments, row, result);
          } catch (PgError e) {
            throw new SealedError(ErrorEnvelope.seal(e));
          }
        });
  }

  /** An error text on its way through the engine. */
  private static final class SealedError extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealedError(String text) {
      super(text, null, false, false);
    }
  }
}
