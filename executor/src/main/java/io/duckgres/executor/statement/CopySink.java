package io.duckgres.executor.statement;

/**
 * Receives what a client sends after CopyInResponse. Every method throws {@link
 * io.duckgres.types.PgError} when the copy has failed; the front end then discards CopyData until
 * CopyDone or CopyFail (simple protocol) or Sync (extended).
 *
 * <p>Used by one thread at a time, always a worker.
 */
public interface CopySink extends AutoCloseable {

  /** Takes the payload of one CopyData message; the array is not kept. */
  void write(byte[] data, int offset, int length);

  /**
   * The client sent CopyDone.
   *
   * @return the command tag, {@code COPY n}
   */
  String finish();

  /** The client sent CopyFail: always throws 57014 with the client's text. */
  void fail(String message);

  /** Gives up without an answer, for example when the client has gone. Can be called twice. */
  @Override
  void close();
}
