package io.duckgres.executor.statement;

import io.duckgres.engine.Prepared;
import io.duckgres.translator.plan.ParameterMap;
import io.duckgres.types.TextSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a statement's parameters as they came.
 *
 * @param oids the type of each $n
 * @param formats as in Bind: none, one for all, or one each
 * @param values the bytes of each $n, null for NULL
 * @param settings under which text is read
 */
record Parameters(
    List<Integer> oids, short[] formats, byte[] @Nullable [] values, TextSettings settings) {
  static final Parameters NONE =
      new Parameters(List.of(), new short[0], new byte[0][], TextSettings.DEFAULT);

  void bind(Prepared prepared, ParameterMap map) {
    ParameterBinder.bind(prepared, map, oids, formats, values, settings);
  }

  /** The size of the values in bytes. */
  long bytes() {
    long bytes = 0;
    for (byte[] value : values) {
      bytes += value == null ? 0 : value.length;
    }
    return bytes;
  }
}
