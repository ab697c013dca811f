package io.duckgres.translator.utility;

import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.translator.plan.CopyOptions.Format;
import io.duckgres.translator.plan.CopyOptions.Header;
import io.duckgres.translator.plan.CopyPlan.Direction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.encoding.Encoding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ProcessCopyOptions of PostgreSQL 15: the same checks in the same order with the same words. */
final class CopyOptionChecks {
  private static final List<String> NAMES =
      List.of(
          "format",
          "freeze",
          "delimiter",
          "null",
          "header",
          "quote",
          "escape",
          "force_quote",
          "force_not_null",
          "force_null",
          "encoding");

  private final Map<String, CopyOption> options = new HashMap<>();
  private final boolean from;

  private CopyOptionChecks(boolean from) {
    this.from = from;
  }

  /**
   * The options with defaults.
   *
   * @throws PgError as PostgreSQL's, when they are unknown, given twice or contradict each other
   */
  static CopyOptions check(List<CopyOption> given, Direction direction) {
    return new CopyOptionChecks(direction == Direction.FROM).run(given);
  }

  private CopyOptions run(List<CopyOption> given) {
    for (CopyOption option : given) {
      if (!NAMES.contains(option.name())) {
        throw error(SqlState.SYNTAX_ERROR, "option \"" + option.name() + "\" not recognized")
            .position(option.position());
      }
      if (options.put(option.name(), option) != null) {
        throw error(SqlState.SYNTAX_ERROR, "conflicting or redundant options")
            .position(option.position());
      }
      single(option);
    }
    Format format = format(options.get("format"));
    boolean csv = format == Format.CSV;
    String delimiter = text("delimiter", csv ? "," : "\t");
    String nullText = text("null", csv ? "" : "\\N");
    String quote = text("quote", "\"");
    String escape = text("escape", quote);
    Header header = header(options.get("header"));
    if (format == Format.BINARY) {
      refuseInBinary("delimiter", "DELIMITER");
      refuseInBinary("null", "NULL");
    }
    texts(delimiter, nullText, csv);
    if (format == Format.BINARY && header != Header.NONE) {
      throw error(SqlState.FEATURE_NOT_SUPPORTED, "cannot specify HEADER in BINARY mode");
    }
    onlyCsv(csv, "quote", "COPY quote available only in CSV mode");
    if (csv) {
      oneByte(quote, "COPY quote must be a single one-byte character");
      if (delimiter.equals(quote)) {
        throw error(SqlState.INVALID_PARAMETER_VALUE, "COPY delimiter and quote must be different");
      }
    }
    onlyCsv(csv, "escape", "COPY escape available only in CSV mode");
    if (csv) {
      oneByte(escape, "COPY escape must be a single one-byte character");
    }
    forces(csv);
    if (nullText.contains(delimiter)) {
      throw error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "COPY delimiter must not appear in the NULL specification");
    }
    if (csv && nullText.contains(quote)) {
      throw error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "CSV quote character must not appear in the NULL specification");
    }
    return new CopyOptions(
        format,
        delimiter.charAt(0),
        nullText,
        header,
        quote.charAt(0),
        escape.charAt(0),
        columns("force_quote"),
        noNull(columns("force_not_null")),
        noNull(columns("force_null")),
        options.containsKey("encoding") ? text("encoding", "") : null,
        flag(options.get("freeze")));
  }

  /** What is wrong with one option by itself. */
  private static void single(CopyOption option) {
    switch (option.name()) {
      case "force_quote" -> {
        if (option.columns() == null) {
          throw notColumns(option);
        }
      }
      case "force_not_null", "force_null" -> {
        if (option.columns() == null || option.columns().isEmpty()) {
          throw notColumns(option);
        }
      }
      case "header", "freeze" -> {}
      case "encoding" -> {
        String name = option.value();
        if (name == null || Encoding.find(name) == null) {
          throw error(
                  SqlState.INVALID_PARAMETER_VALUE,
                  "argument to option \"encoding\" must be a valid encoding name")
              .position(option.position());
        }
      }
      default -> {
        if (option.value() == null) {
          throw error(SqlState.SYNTAX_ERROR, option.name() + " requires a parameter");
        }
      }
    }
  }

  private static PgError notColumns(CopyOption option) {
    return error(
            SqlState.INVALID_PARAMETER_VALUE,
            "argument to option \"" + option.name() + "\" must be a list of column names")
        .position(option.position());
  }

  private void texts(String delimiter, String nullText, boolean csv) {
    oneByte(delimiter, "COPY delimiter must be a single one-byte character");
    if (delimiter.equals("\n") || delimiter.equals("\r")) {
      throw error(
          SqlState.INVALID_PARAMETER_VALUE, "COPY delimiter cannot be newline or carriage return");
    }
    if (nullText.indexOf('\n') >= 0 || nullText.indexOf('\r') >= 0) {
      throw error(
          SqlState.INVALID_PARAMETER_VALUE,
          "COPY null representation cannot use newline or carriage return");
    }
    // Text format gives a backslash, a letter, a digit or a dot another meaning.
    if (!csv && "\\.abcdefghijklmnopqrstuvwxyz0123456789".contains(delimiter)) {
      throw error(
          SqlState.INVALID_PARAMETER_VALUE, "COPY delimiter cannot be \"" + delimiter + "\"");
    }
  }

  private void forces(boolean csv) {
    onlyCsv(csv, "force_quote", "COPY force quote available only in CSV mode");
    if (options.containsKey("force_quote") && from) {
      throw error(SqlState.FEATURE_NOT_SUPPORTED, "COPY force quote only available using COPY TO");
    }
    onlyCsv(csv, "force_not_null", "COPY force not null available only in CSV mode");
    if (options.containsKey("force_not_null") && !from) {
      throw error(
          SqlState.FEATURE_NOT_SUPPORTED, "COPY force not null only available using COPY FROM");
    }
    onlyCsv(csv, "force_null", "COPY force null available only in CSV mode");
    if (options.containsKey("force_null") && !from) {
      throw error(SqlState.FEATURE_NOT_SUPPORTED, "COPY force null only available using COPY FROM");
    }
  }

  private void onlyCsv(boolean csv, String name, String message) {
    if (!csv && options.containsKey(name)) {
      throw error(SqlState.FEATURE_NOT_SUPPORTED, message);
    }
  }

  private void refuseInBinary(String name, String shown) {
    if (options.containsKey(name)) {
      throw error(SqlState.SYNTAX_ERROR, "cannot specify " + shown + " in BINARY mode");
    }
  }

  private static Format format(@Nullable CopyOption option) {
    String name = option == null ? "text" : String.valueOf(option.value());
    return switch (name) {
      case "text" -> Format.TEXT;
      case "csv" -> Format.CSV;
      case "binary" -> Format.BINARY;
      default ->
          throw error(
                  SqlState.INVALID_PARAMETER_VALUE, "COPY format \"" + name + "\" not recognized")
              .position(option == null ? 0 : option.position());
    };
  }

  private Header header(@Nullable CopyOption option) {
    if (option != null && "match".equalsIgnoreCase(option.value())) {
      if (!from) {
        throw error(SqlState.FEATURE_NOT_SUPPORTED, "cannot use \"match\" with HEADER in COPY TO");
      }
      return Header.MATCH;
    }
    Boolean value = bool(option);
    if (value == null) {
      throw error(SqlState.SYNTAX_ERROR, "header requires a Boolean value or \"match\"");
    }
    return value ? Header.PRESENT : Header.NONE;
  }

  private static boolean flag(@Nullable CopyOption option) {
    Boolean value = bool(option);
    if (option != null && value == null) {
      throw error(SqlState.SYNTAX_ERROR, option.name() + " requires a Boolean value");
    }
    return Boolean.TRUE.equals(value);
  }

  /** An absent option is false, one without value true; null for what is no Boolean. */
  private static @Nullable Boolean bool(@Nullable CopyOption option) {
    if (option == null) {
      return false;
    }
    if (option.value() == null) {
      return option.columns() == null ? true : null;
    }
    return switch (option.value().toLowerCase(Locale.ROOT)) {
      case "true", "on", "1" -> true;
      case "false", "off", "0" -> false;
      default -> null;
    };
  }

  private static void oneByte(String text, String message) {
    if (text.length() != 1 || text.charAt(0) >= 0x80) {
      throw error(SqlState.FEATURE_NOT_SUPPORTED, message);
    }
  }

  private String text(String name, String absent) {
    CopyOption option = options.get(name);
    String value = option == null ? null : option.value();
    return value == null ? absent : value;
  }

  private @Nullable List<String> columns(String name) {
    CopyOption option = options.get(name);
    return option == null ? null : option.columns();
  }

  private static List<String> noNull(@Nullable List<String> columns) {
    return columns == null ? List.of() : columns;
  }

  private static PgError error(SqlState sqlState, String message) {
    return PgError.error(sqlState, message);
  }
}
