package io.duckgres.functions;

import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's functions as this server has them, read once from {@code functions.tsv}. Immutable.
 */
public final class FunctionTable {
  /** How a function comes about. */
  public enum How {
    /** A macro of {@link FunctionInstaller} or of the emulated catalogs. */
    MACRO,

    /** A function written in Java, see {@code scalar}. */
    JAVA,

    /** A rule of the translator, which writes calls of it as something else. */
    RULE
  }

  /**
   * One overload.
   *
   * @param arguments the types as format_type() prints them, in order
   * @param result as {@code pg_get_function_result()} prints it, such as {@code SETOF record}
   * @param volatility i immutable, s stable, v volatile
   */
  public record Function(
      String name, List<String> arguments, String result, char volatility, How how) {}

  private static final Map<String, List<Function>> BY_NAME = read();

  private FunctionTable() {}

  /** All overloads of a name, empty when it is not in the table. */
  public static List<Function> named(String name) {
    return BY_NAME.getOrDefault(name, List.of());
  }

  /** All functions. */
  public static List<Function> all() {
    return BY_NAME.values().stream().flatMap(List::stream).toList();
  }

  /** The result type of a name and number of arguments, null when overloads differ or none fits. */
  public static @Nullable String resultType(String name, int arguments) {
    String result = null;
    for (Function function : named(name)) {
      if (function.arguments().size() == arguments) {
        if (result != null && !result.equals(function.result())) {
          return null;
        }
        result = function.result();
      }
    }
    return result;
  }

  private static Map<String, List<Function>> read() {
    Map<String, List<Function>> functions = new HashMap<>();
    for (List<String> row : TsvResource.read(FunctionTable.class, "functions.tsv")) {
      List<String> arguments = row.get(1).isEmpty() ? List.of() : List.of(row.get(1).split(", "));
      functions
          .computeIfAbsent(row.get(0), name -> new ArrayList<>())
          .add(
              new Function(
                  row.get(0),
                  arguments,
                  row.get(2),
                  row.get(3).charAt(0),
                  How.valueOf(row.get(4).toUpperCase(Locale.ROOT))));
    }
    functions.replaceAll((name, overloads) -> List.copyOf(overloads));
    return functions;
  }
}
