package io.duckgres.functions.scalar;

import io.duckgres.engine.extend.CastFunction;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.types.ErrorEnvelope;
import io.duckgres.types.PgError;

/** A {@link PgError} on its way through the engine, which passes on a text only. */
final class SealedError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private SealedError(PgError error) {
    super(ErrorEnvelope.seal(error), null, false, false);
  }

  /** The same function, its errors sealed so that SQLSTATE, detail and hint reach the client. */
  static ScalarFunction sealing(ScalarFunction function) {
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
            throw new SealedError(e);
          }
        });
  }

  /** The same for a cast. */
  static CastFunction sealing(CastFunction cast) {
    CastFunction.Body body = cast.body();
    return new CastFunction(
        cast.source(),
        cast.target(),
        cast.implicitCost(),
        (input, row, result) -> {
          try {
            body.cast(input, row, result);
          } catch (PgError e) {
            throw new SealedError(e);
          }
        });
  }
}
