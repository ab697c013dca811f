package io.duckgres.gateway.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.duckgres.gateway.config.LogLevel;
import org.slf4j.LoggerFactory;

/** Sets the log level; everything else about logs stands in {@code logback.xml}. */
final class Logging {
  static void level(LogLevel level) {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(
          switch (level) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARN -> Level.WARN;
            case ERROR -> Level.ERROR;
          });
    }
  }

  private Logging() {}
}
