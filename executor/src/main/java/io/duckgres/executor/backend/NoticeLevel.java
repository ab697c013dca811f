package io.duckgres.executor.backend;

import io.duckgres.types.PgError.Severity;

/** client_min_messages: which notices a client gets (elog.c, should_output_to_client). */
final class NoticeLevel {
  private NoticeLevel() {}

  static boolean isShown(Severity severity, String minimum) {
    return severity == Severity.INFO || rank(severity) >= rank(minimum);
  }

  private static int rank(Severity severity) {
    return switch (severity) {
      case DEBUG -> 1;
      case LOG -> 2;
      case NOTICE, INFO -> 3;
      case WARNING -> 4;
      case ERROR, FATAL, PANIC -> 5;
    };
  }

  private static int rank(String minimum) {
    return switch (minimum) {
      case "log" -> 2;
      case "notice" -> 3;
      case "warning" -> 4;
      case "error" -> 5;
      default -> 1; // debug1 to debug5
    };
  }
}
