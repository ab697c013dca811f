package io.duckgres.gateway.connection;

import io.duckgres.executor.session.StatementDescription;
import io.duckgres.executor.statement.RowDescription;
import io.duckgres.gateway.flow.Output;
import io.duckgres.gateway.message.backend.BindComplete;
import io.duckgres.gateway.message.backend.CloseComplete;
import io.duckgres.gateway.message.backend.NoData;
import io.duckgres.gateway.message.backend.ParameterDescription;
import io.duckgres.gateway.message.backend.ParseComplete;
import io.duckgres.gateway.message.backend.RowDescriptionMessage;
import io.duckgres.gateway.message.frontend.Bind;
import io.duckgres.gateway.message.frontend.Close;
import io.duckgres.gateway.message.frontend.Describe;
import io.duckgres.gateway.message.frontend.Execute;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.gateway.message.frontend.Malformed;
import io.duckgres.gateway.message.frontend.Parse;
import io.duckgres.gateway.message.frontend.Sync;
import io.duckgres.types.PgError;
import org.jspecify.annotations.Nullable;

/**
 * Parse, Bind, Describe, Execute, Close and Sync. Answers are collected and sent at Sync or Flush.
 * After an error everything is skipped up to the next Sync.
 */
final class ExtendedQuery {
  private final Commands commands;
  private final Output output;
  private boolean skipping;
  private boolean inPipeline;
  private boolean executed;

  ExtendedQuery(Commands commands) {
    this.commands = commands;
    this.output = commands.output();
  }

  /** Whether an error before means that this message is not to be looked at. */
  boolean skips(FrontendMessage message) {
    if (!skipping) {
      return false;
    }
    return switch (message) {
      case Sync ignored -> false;
      case Malformed malformed -> malformed.error().severity() == PgError.Severity.ERROR;
      default -> true;
    };
  }

  /** Whether a Sync is owed for messages already answered. */
  boolean inPipeline() {
    return inPipeline;
  }

  void parse(Parse message) {
    attempt(
        () -> {
          commands.session().parse(message.statement(), message.sql(), message.parameterTypes());
          output.write(new ParseComplete());
        });
  }

  void bind(Bind message) {
    attempt(
        () -> {
          commands
              .session()
              .bind(
                  message.portal(),
                  message.statement(),
                  message.parameterFormats(),
                  message.values(),
                  message.resultFormats());
          output.write(new BindComplete());
        });
  }

  void describe(Describe message) {
    attempt(
        () -> {
          switch (message.target()) {
            case STATEMENT -> {
              StatementDescription statement = commands.session().describeStatement(message.name());
              output.write(new ParameterDescription(statement.parameterTypes()));
              rows(statement.rows());
            }
            case PORTAL -> rows(commands.session().describePortal(message.name()));
          }
        });
  }

  private void rows(@Nullable RowDescription rows) {
    output.write(rows == null ? new NoData() : new RowDescriptionMessage(rows));
  }

  void close(Close message) {
    attempt(
        () -> {
          switch (message.target()) {
            case STATEMENT -> commands.session().closeStatement(message.name());
            case PORTAL -> commands.session().closePortal(message.name());
          }
          output.write(new CloseComplete());
        });
  }

  /**
   * An execution, yet to be started.
   *
   * @param syncFollows whether the next message is a Sync
   */
  Activity execute(Execute message, boolean syncFollows) {
    inPipeline = true;
    boolean alone = syncFollows && !executed;
    executed = true;
    commands.begins();
    return new Execution(commands, this, message, alone);
  }

  void sync() {
    skipping = false;
    inPipeline = false;
    executed = false;
    try {
      commands.session().sync();
    } catch (Throwable t) {
      commands.error(t);
    }
    commands.readyForQuery();
  }

  /** Answers an error and skips up to the next Sync. */
  void fail(Throwable thrown) {
    inPipeline = true;
    skipping = true;
    commands.error(thrown);
    output.flush();
  }

  private void attempt(Runnable step) {
    inPipeline = true;
    try {
      step.run();
    } catch (Throwable t) {
      fail(t);
    }
  }
}
