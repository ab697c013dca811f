package io.duckgres.gateway.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.duckgres.gateway.config.LogFormat;
import io.duckgres.gateway.config.LogSettings;
import org.slf4j.LoggerFactory;

/** Sets level and format of the log; where it goes stands in {@code logback.xml}. */
final class Logging {
  private static final String TEXT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %msg%n%rEx{short}";

  static void apply(LogSettings settings) {
    if (!(LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root)) {
      return;
    }
    root.setLevel(
        switch (settings.level()) {
          case DEBUG -> Level.DEBUG;
          case INFO -> Level.INFO;
          case WARN -> Level.WARN;
          case ERROR -> Level.ERROR;
        });
    if (root.getAppender("stderr") instanceof OutputStreamAppender<ILoggingEvent> appender) {
      boolean json = appender.getEncoder() instanceof JsonEncoder;
      if (json != (settings.format() == LogFormat.JSON)) {
        appender.setEncoder(encoder(settings.format(), root.getLoggerContext()));
      }
    }
  }

  private static Encoder<ILoggingEvent> encoder(LogFormat format, LoggerContext context) {
    switch (format) {
      case JSON -> {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setContext(context);
        encoder.start();
        return encoder;
      }
      case TEXT -> {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(TEXT);
        encoder.setContext(context);
        encoder.start();
        return encoder;
      }
    }
    throw new IllegalStateException(format.toString());
  }

  private Logging() {}
}
