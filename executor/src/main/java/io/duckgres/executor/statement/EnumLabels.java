package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is no label of an enumerated type: the engine tells the type by the integers that the
 * labels are kept as.
 */
final class EnumLabels {
  private static final Pattern NO_LABEL =
      Pattern.compile("(?s)Could not convert string '(.*?)' to UINT(?:8|16|32)\\b");

  private EnumLabels() {}

  static boolean concerns(String engineMessage) {
    return NO_LABEL.matcher(engineMessage).find();
  }

  /** The error in PostgreSQL's words; the same where no enumerated type can be meant. */
  static PgError named(PgError error, String engineMessage, String sql, Backend backend) {
    Matcher found = NO_LABEL.matcher(engineMessage);
    if (!found.find()) {
      return error;
    }
    String label = found.group(1);
    List<String> types = new EngineDefinitions(backend).enumsWithout(label);
    if (types.isEmpty()) {
      return error;
    }
    List<String> mentioned = types.stream().filter(type -> mentions(sql, type)).toList();
    List<String> meant = types.size() > 1 && !mentioned.isEmpty() ? mentioned : types;
    String name = meant.size() == 1 ? " " + meant.getFirst() : "";
    return PgError.error(
            SqlState.INVALID_TEXT_REPRESENTATION,
            "invalid input value for enum" + name + ": \"" + label + "\"")
        .position(error.position())
        .causedBy(error);
  }

  private static boolean mentions(String sql, String type) {
    return Pattern.compile(
            "(?<![\\w])" + Pattern.quote(type) + "(?![\\w])", Pattern.CASE_INSENSITIVE)
        .matcher(sql)
        .find();
  }
}
