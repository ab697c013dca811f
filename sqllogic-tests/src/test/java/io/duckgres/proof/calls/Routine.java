package io.duckgres.proof.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function, operator or cast of PostgreSQL.
 *
 * @param name as SQL writes it; of a cast the target type
 * @param arguments types as format_type() prints them
 * @param defaults how many of the last arguments may be left out
 * @param direct how many arguments of an aggregate stand before WITHIN GROUP, -1 without it
 * @param variadic the type of a variadic argument's elements
 */
record Routine(
    Kind kind,
    String name,
    List<String> arguments,
    String result,
    int defaults,
    int direct,
    @Nullable String variadic) {

  enum Kind {
    FUNCTION,
    SET,
    AGGREGATE,
    WINDOW,
    OPERATOR,
    CAST;

    /** Whether its arguments come from several rows. */
    boolean ofRows() {
      return this == AGGREGATE || this == WINDOW;
    }
  }

  /** What tells it from all others. */
  String signature() {
    return switch (kind) {
      case OPERATOR ->
          arguments.size() == 1
              ? name + " " + arguments.getFirst()
              : arguments.getFirst() + " " + name + " " + arguments.getLast();
      case CAST -> arguments.getFirst() + "::" + name;
      default -> name + "(" + String.join(", ", arguments) + ")";
    };
  }
}
