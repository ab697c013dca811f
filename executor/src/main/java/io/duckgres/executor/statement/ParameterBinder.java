package io.duckgres.executor.statement;

import io.duckgres.engine.Prepared;
import io.duckgres.engine.Value;
import io.duckgres.translator.plan.ParameterMap;
import io.duckgres.types.CharacterTypes;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.encoding.Encoding;
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
      int oid = oids.get(n - 1);
      try (Value value =
          ParameterValues.of(oid, format, utf8(oid, format, bytes, settings), settings)) {
        prepared.bind(i, value);
      } catch (PgError e) {
        throw e.where(e.where() == null ? "unnamed portal parameter $" + n : e.where());
      }
    }
  }

  /** The bytes with their characters in UTF-8. */
  private static byte[] utf8(int oid, short format, byte[] bytes, TextSettings settings) {
    Encoding encoding = settings.encoding();
    if (encoding == null) {
      return bytes;
    }
    if (format == Field.TEXT || CharacterTypes.isText(oid)) {
      return encoding.toUtf8(bytes);
    }
    PgType type = PgTypes.findByOid(oid);
    if (type != null && CharacterTypes.isText(type.elementOid())) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "binary parameters of type "
                  + type.displayName()
                  + " are not supported with client_encoding "
                  + encoding.name())
          .hint("Send them in text format, or use client_encoding UTF8.");
    }
    return bytes;
  }
}
