package io.duckgres.gateway.config;

import io.duckgres.types.TsvResource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the Go original that this server does not have, a row of {@code original_keys.tsv}:
 * so that a configuration written for that one is understood, and never silently half obeyed.
 *
 * @param path YAML path, empty for a variable alone; with a dot at its end a whole section
 * @param variable environment variable, empty where there is none
 * @param flag flag without dashes, empty where there is none
 * @param harmless values that ask for nothing this server lacks, null when any is only left out
 * @param why what to do instead
 */
public record OriginalKey(
    String path, String variable, String flag, @Nullable Pattern harmless, String why) {

  /** All of them, a section after the keys in it. */
  public static final List<OriginalKey> ALL =
      TsvResource.read(OriginalKey.class, "original_keys.tsv").stream()
          .map(
              row ->
                  new OriginalKey(
                      row.get(0),
                      row.get(1),
                      row.get(2),
                      row.get(3).equals("*") ? null : Pattern.compile(row.get(3)),
                      row.get(4)))
          .sorted((a, b) -> Boolean.compare(a.path().endsWith("."), b.path().endsWith(".")))
          .toList();

  /** The one for a path of the file, or null. */
  static @Nullable OriginalKey of(String path) {
    return ALL.stream()
        .filter(k -> !k.path().isEmpty())
        .filter(
            k ->
                k.path().endsWith(".")
                    ? path.startsWith(k.path())
                    : path.equals(k.path()) || path.startsWith(k.path() + "."))
        .findFirst()
        .orElse(null);
  }

  /** Whether leaving it out would change what the operator asked for. */
  boolean refuses(String value) {
    return harmless != null && !harmless.matcher(value.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether the value asks for something, which then deserves a warning. */
  boolean isWithoutEffect() {
    return harmless == null;
  }
}
