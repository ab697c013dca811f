package io.duckgres.executor.statement;

import io.duckgres.engine.Prepared;
import io.duckgres.translator.plan.ParameterMap;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the values of a Bind message to the engine. */
final class ParameterBinder {
  private ParameterBinder() {}

  /**
   * Binds every parameter that occurs.
   *
   * @param oids the type of each $n
   * @param formats as in Bind: none, one for all, or one each
   * @param values the bytes of each $n, null for NULL
   */
  static void bind(
      Prepared prepared,
      ParameterMap map,
      List<Integer> oids,
      short[] formats,
      byte[] @Nullable [] values) {
    for (int i = 1; i <= map.engineOrder().size(); i++) {
      int n = map.engineOrder().get(i - 1);
      byte[] value = values[n - 1];
      short format = formats.length == 0 ? Field.TEXT : formats[formats.length == 1 ? 0 : n - 1];
      if (value == null) {
        prepared.bindNull(i);
      } else if (format == Field.TEXT) {
        prepared.bindString(i, value, 0, value.length);
      } else {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED,
                "parameters of type " + oids.get(n - 1) + " in binary format are not supported")
            .hint("Send parameters in text format.");
      }
    }
  }
}
