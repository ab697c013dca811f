package io.duckgres.executor.statement;

import io.duckgres.engine.Prepared;
import io.duckgres.engine.Value;
import io.duckgres.translator.plan.ParameterMap;
import io.duckgres.types.PgError;
import io.duckgres.types.TextSettings;
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
   * @throws PgError 22P02, 22P03 … for bytes that are no value of the type
   */
  static void bind(
      Prepared prepared,
      ParameterMap map,
      List<Integer> oids,
      short[] formats,
      byte[] @Nullable [] values,
      TextSettings settings) {
    for (int i = 1; i <= map.engineOrder().size(); i++) {
      int n = map.engineOrder().get(i - 1);
      byte[] bytes = values[n - 1];
      if (bytes == null) {
        prepared.bindNull(i);
        continue;
      }
      short format = formats.length == 0 ? Field.TEXT : formats[formats.length == 1 ? 0 : n - 1];
      try (Value value = ParameterValues.of(oids.get(n - 1), format, bytes, settings)) {
        prepared.bind(i, value);
      } catch (PgError e) {
        throw e.where(e.where() == null ? "unnamed portal parameter $" + n : e.where());
      }
    }
  }
}
