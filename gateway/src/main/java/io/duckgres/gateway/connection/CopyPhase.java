package io.duckgres.gateway.connection;

import io.duckgres.executor.statement.CopySink;
import io.duckgres.gateway.message.frontend.CopyData;
import io.duckgres.gateway.message.frontend.CopyDone;
import io.duckgres.gateway.message.frontend.CopyFail;
import io.duckgres.gateway.message.frontend.Flush;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.gateway.message.frontend.Malformed;
import io.duckgres.gateway.message.frontend.Sync;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.jspecify.annotations.Nullable;

/**
 * COPY FROM STDIN, from CopyInResponse to CopyDone. What goes wrong is kept and thrown by {@link
 * #tag}; the data still on its way is then ignored by {@link Commands}.
 */
final class CopyPhase implements AutoCloseable {
  private final CopySink sink;
  private @Nullable String tag;
  private @Nullable Throwable failure;

  CopyPhase(CopySink sink) {
    this.sink = sink;
  }

  /** Takes the next message of the client. */
  void take(FrontendMessage message) {
    try {
      switch (message) {
        case CopyData data -> sink.write(data.data(), 0, data.data().length);
        case CopyDone ignored -> tag = sink.finish();
        case CopyFail fail -> sink.fail(fail.reason());
        // Sent by clients that have not noticed that their command was a COPY; as PostgreSQL does.
        case Flush ignored -> {}
        case Sync ignored -> {}
        case Malformed malformed -> throw malformed.error();
        default ->
            throw PgError.error(
                SqlState.PROTOCOL_VIOLATION,
                "unexpected message type 0x%02X during COPY from stdin".formatted(type(message)));
      }
    } catch (Throwable t) {
      failure = t;
    }
  }

  /**
   * The command tag, null while data is wanted.
   *
   * @throws PgError the copy failed
   */
  @Nullable String tag() {
    Throwable thrown = failure;
    return switch (thrown) {
      case null -> tag;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    };
  }

  private static int type(FrontendMessage message) {
    return switch (message.getClass().getSimpleName()) {
      case "Query" -> 'Q';
      case "Parse" -> 'P';
      case "Bind" -> 'B';
      case "Describe" -> 'D';
      case "Execute" -> 'E';
      case "Close" -> 'C';
      default -> 'F';
    };
  }

  @Override
  public void close() {
    sink.close();
  }
}
