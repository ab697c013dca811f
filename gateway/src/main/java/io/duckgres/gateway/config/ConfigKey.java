package io.duckgres.gateway.config;

import org.jspecify.annotations.Nullable;

/**
 * One setting of the server. The same definition reads the YAML key, the environment variable and
 * the command-line flag, so the three cannot drift apart.
 *
 * @param path YAML path, dots between levels: {@code tls.cert}
 * @param variable environment variable, null where only the file can set it
 * @param flag command-line flag without dashes, null where there is none
 * @param type how the text becomes a value
 * @param defaultText the default as one would write it; null means "unset"
 * @param live whether a reload puts a change into force
 * @param secret whether the value must never be printed or logged
 * @param description one line for {@code --help} and the manual
 */
public record ConfigKey<T>(
    String path,
    @Nullable String variable,
    @Nullable String flag,
    ValueType<T> type,
    @Nullable String defaultText,
    boolean live,
    boolean secret,
    String description) {

  static <T> ConfigKey<T> of(
      String path,
      @Nullable String variable,
      @Nullable String flag,
      ValueType<T> type,
      @Nullable String defaultText,
      String description) {
    return new ConfigKey<>(path, variable, flag, type, defaultText, false, false, description);
  }

  ConfigKey<T> asSecret() {
    return new ConfigKey<>(path, variable, flag, type, defaultText, live, true, description);
  }

  ConfigKey<T> asLive() {
    return new ConfigKey<>(path, variable, flag, type, defaultText, true, secret, description);
  }
}
