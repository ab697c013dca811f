package io.duckgres.gateway.config;

import io.duckgres.executor.extension.ExtensionSpec;
import io.duckgres.executor.limit.AddressRange;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a configuration text becomes a value.
 *
 * @param label what to call the type in an error and in {@code --help}: {@code PORT}, {@code PATH}
 * @param expected what a right value looks like, for errors
 * @param parser throws {@link IllegalArgumentException} for a text that is not of the type
 */
public record ValueType<T>(String label, String expected, Function<String, T> parser) {

  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");
  private static final Pattern SIZE_PATTERN = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMGT]i?B)");

  static final ValueType<String> TEXT =
      new ValueType<>("TEXT", "a text that is not empty", ValueType::text);
  static final ValueType<Set<String>> NAMES =
      new ValueType<>("NAMES", "names between commas", ValueType::names);
  static final ValueType<Integer> PORT =
      new ValueType<>("PORT", "a port from 0 to 65535", t -> number(t, 0, 65_535));
  static final ValueType<Integer> THREADS =
      new ValueType<>("COUNT", "a whole number from 1 to 1024", t -> number(t, 1, 1024));
  static final ValueType<Integer> COUNT =
      new ValueType<>("COUNT", "a whole number from 0 to 1000000", t -> number(t, 0, 1_000_000));
  static final ValueType<Integer> MODE =
      new ValueType<>("MODE", "permissions in octal such as 0770", ValueType::mode);
  static final ValueType<Boolean> BOOLEAN =
      new ValueType<>("BOOL", "true or false", ValueType::bool);
  static final ValueType<Path> PATH = new ValueType<>("PATH", "a path", ValueType::path);
  static final ValueType<Duration> DURATION_OR_OFF =
      new ValueType<>(
          "DURATION",
          "a duration such as 500ms, 30s, 10m, 24h, or -1 to disable",
          ValueType::duration);
  static final ValueType<String> SIZE_TEXT =
      new ValueType<>("SIZE", "a size such as 512MB or 4GB", ValueType::size);

  /** The same in bytes. */
  static final ValueType<Long> SIZE =
      new ValueType<>("SIZE", SIZE_TEXT.expected(), ValueType::bytes);

  static final ValueType<ExtensionSpec> EXTENSION =
      new ValueType<>("EXTENSION", "NAME, NAME FROM community or a path", ExtensionSpec::parse);

  static final ValueType<AddressRange> NETWORK =
      new ValueType<>(
          "NETWORK",
          "addresses such as 192.0.2.7 or networks such as 10.0.0.0/8",
          AddressRange::parse);

  /** Items between commas, or a YAML list. */
  static <T> ValueType<List<T>> list(ValueType<T> item) {
    return new ValueType<>(
        item.label() + ",...",
        "a list of " + item.expected(),
        t ->
            Arrays.stream(t.split(","))
                .filter(i -> !i.isBlank())
                .map(i -> item.parser().apply(i.strip()))
                .toList());
  }

  /** Whether a YAML list is a value. */
  boolean isList() {
    return label.endsWith(",...");
  }

  /** One of the words, which the engine reads itself. */
  static ValueType<String> word(String choices) {
    List<String> words = List.of(choices.split(", "));
    return new ValueType<>(
        "CHOICE",
        "one of " + choices,
        t -> {
          if (!words.contains(t.strip())) {
            throw new IllegalArgumentException(t);
          }
          return t.strip();
        });
  }

  static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    String all = String.join(", ", names);
    return new ValueType<>(
        "CHOICE",
        "one of " + all,
        t -> {
          int i = names.indexOf(t.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
          if (i < 0) {
            throw new IllegalArgumentException(t);
          }
          return type.getEnumConstants()[i];
        });
  }

  private static String text(String t) {
    if (t.isBlank()) {
      throw new IllegalArgumentException(t);
    }
    return t.strip();
  }

  private static Set<String> names(String t) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : t.split(",")) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static int number(String t, int low, int high) {
    int n = Integer.parseInt(t.strip());
    if (n < low || n > high) {
      throw new IllegalArgumentException(t);
    }
    return n;
  }

  private static int mode(String t) {
    if (!t.strip().matches("0?[0-7]{3}")) {
      throw new IllegalArgumentException(t);
    }
    return Integer.parseInt(t.strip(), 8);
  }

  private static boolean bool(String t) {
    return switch (t.strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "on" -> true;
      case "false", "0", "no", "off" -> false;
      default -> throw new IllegalArgumentException(t);
    };
  }

  private static Path path(String t) {
    try {
      return Path.of(text(t));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(t, e);
    }
  }

  /** Zero stands for "disabled", as the seeds' {@code -1} and {@code 0} do. */
  private static Duration duration(String t) {
    String s = t.strip();
    if (s.equals("-1") || s.equals("0")) {
      return Duration.ZERO;
    }
    Duration sum = Duration.ZERO;
    Matcher m = DURATION.matcher(s);
    int at = 0;
    while (at < s.length() && m.find(at) && m.start() == at) {
      long n = Long.parseLong(m.group(1));
      sum =
          sum.plus(
              switch (m.group(2)) {
                case "ms" -> Duration.ofMillis(n);
                case "s" -> Duration.ofSeconds(n);
                case "m" -> Duration.ofMinutes(n);
                case "h" -> Duration.ofHours(n);
                default -> Duration.ofDays(n);
              });
      at = m.end();
    }
    if (at == 0 || at < s.length()) {
      throw new IllegalArgumentException(t);
    }
    return sum;
  }

  /** DuckDB reads the size itself; here it is only checked, so that a slip is named at start. */
  private static long bytes(String t) {
    Matcher m = SIZE_PATTERN.matcher(t.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(t);
    }
    String unit = m.group(2).toUpperCase(Locale.ROOT);
    int power = "KMGT".indexOf(unit.charAt(0)) + 1;
    return new BigDecimal(m.group(1))
        .multiply(BigDecimal.valueOf(unit.contains("I") ? 1024 : 1000).pow(power))
        .longValue();
  }

  private static String size(String t) {
    Matcher m = SIZE_PATTERN.matcher(t.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(t);
    }
    return m.group(1) + m.group(2);
  }
}
