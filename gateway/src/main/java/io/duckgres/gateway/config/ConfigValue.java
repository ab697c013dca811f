package io.duckgres.gateway.config;

import org.jspecify.annotations.Nullable;

/**
 * A key with the value in force and where it comes from.
 *
 * @param text as written, null when unset; a secret is {@link #MASK}
 * @param origin {@code default}, {@code FILE:LINE}, an environment variable or a flag
 */
public record ConfigValue(ConfigKey<?> key, @Nullable String text, String origin) {
  /** What is shown of a secret. */
  public static final String MASK = "********";
}
