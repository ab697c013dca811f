package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** Errors that macros raise. */
final class RaisedErrors implements FunctionGroup {

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        // For where an OID is wanted: the SQLSTATE and the message. Volatile, or the engine would
        // call it for rows that do not come to it.
        Define.int8(
                "_pg_raise",
                List.of(TEXT, TEXT),
                (in, row) -> {
                  throw PgError.error(
                      SqlState.valueOf(in.get(0).getString(row)), in.get(1).getString(row));
                })
            .asVolatile());
  }
}
