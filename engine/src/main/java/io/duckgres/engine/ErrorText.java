package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;

/**
 * Reads DuckDB's error texts: JSON objects where {@code errors_as_json} is on (prepare and open
 * errors may carry "Parser Error: " before the object), else "Class Error: message".
 */
final class ErrorText {
  private static final String SEPARATOR = " Error: ";

  /** What an appender that runs a query puts in front. */
  private static final String APPENDER_PREFIX = "Failed to append: ";

  private ErrorText() {}

  /** The error of a text and, where the API gives one, its number (0 when not). */
  static EngineError parse(String text, int number) {
    int brace = text.indexOf('{');
    if (brace >= 0 && isBeforeObject(text.substring(0, brace))) {
      Map<String, String> fields = JsonText.parseObject(text, brace);
      if (fields != null && fields.containsKey("exception_message")) {
        return fromFields(fields, number);
      }
    }
    int separator = text.indexOf(SEPARATOR);
    ErrorType named =
        separator < 0 ? ErrorType.INVALID : ErrorType.ofText(text.substring(0, separator));
    ErrorType type = number == 0 ? named : ErrorType.ofNumber(number);
    boolean prefixed =
        separator >= 0 && (named != ErrorType.INVALID || text.startsWith("Invalid Error"));
    return new EngineError(type, prefixed ? text.substring(separator + SEPARATOR.length()) : text);
  }

  private static boolean isBeforeObject(String prefix) {
    return prefix.isEmpty() || prefix.endsWith(SEPARATOR) || prefix.equals(APPENDER_PREFIX);
  }

  /** Reads and destroys the API's error object. */
  static EngineError take(long error) {
    CApi c = Linkage.api();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment slot = arena.allocateFrom(ValueLayout.JAVA_LONG, error);
      try {
        return parse(Memory.getCString(c.errorDataMessage(error)), c.errorDataErrorType(error));
      } finally {
        c.destroyErrorData(slot.address());
      }
    }
  }

  private static EngineError fromFields(Map<String, String> fields, int number) {
    String message = fields.remove("exception_message");
    String typeText = fields.remove("exception_type");
    String subtype = fields.remove("error_subtype");
    String position = fields.remove("position");
    ErrorType type = typeText == null ? ErrorType.INVALID : ErrorType.ofText(typeText);
    if (type == ErrorType.INVALID && number != 0) {
      type = ErrorType.ofNumber(number);
    }
    return new EngineError(
        type,
        subtype == null ? "" : subtype,
        message == null ? "" : message,
        position == null ? -1 : parsePosition(position),
        fields);
  }

  private static int parsePosition(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
