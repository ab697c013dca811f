package io.duckgres.executor.encode;

import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.encoding.Encoding;
import org.jspecify.annotations.Nullable;

/** The encoding of COPY's text. */
public final class CopyEncodings {
  private CopyEncodings() {}

  /**
   * The ENCODING option's, else the client's; null for UTF-8.
   *
   * @throws PgError 0A000 for an encoding that cannot be converted
   */
  public static @Nullable Encoding of(CopyOptions options, TextSettings settings) {
    String name = options.encoding();
    Encoding encoding = name == null ? settings.encoding() : Encoding.find(name);
    if (encoding == null || encoding.isUtf8()) {
      return null;
    }
    if (!encoding.isSupported()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "COPY with ENCODING " + encoding.name() + " is not supported")
          .hint("Convert the data to UTF8.");
    }
    return encoding;
  }
}
