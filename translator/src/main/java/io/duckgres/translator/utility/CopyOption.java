package io.duckgres.translator.utility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of COPY as written.
 *
 * @param value null when none was given
 * @param columns of a column list, null when the value is not one; empty for {@code *}
 * @param position of the option in characters of the whole text, for errors
 */
record CopyOption(
    String name, @Nullable String value, @Nullable List<String> columns, int position) {

  static CopyOption of(String name, @Nullable String value, int position) {
    return new CopyOption(name, value, null, position);
  }
}
