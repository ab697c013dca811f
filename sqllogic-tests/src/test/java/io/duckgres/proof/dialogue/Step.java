package io.duckgres.proof.dialogue;

import org.jspecify.annotations.Nullable;

/** One line of a dialogue. */
public sealed interface Step {

  /** Line in the file, from 1. */
  int line();

  /**
   * Bytes for the server.
   *
   * @param text the line as written, for reports
   */
  record Send(int line, String text, byte[] bytes) implements Step {}

  /** Sends a StartupMessage for the account's user and database. */
  record Startup(int line) implements Step {}

  /**
   * Reads replies up to and including the {@code count}-th message of that name, the end of the
   * connection, or silence.
   *
   * @param difference what our server answers instead, when that is known and explained
   */
  record Until(int line, String message, int count, @Nullable Difference difference)
      implements Step {}

  /**
   * Goes on with another connection, opened when the name is new.
   *
   * @param raw whether a new one is left without StartupMessage
   */
  record Session(int line, String name, boolean raw) implements Step {}

  /** Sends a CancelRequest for the current connection. */
  record Cancel(int line) implements Step {}

  /** Waits; only for what has no reply to wait for. */
  record Sleep(int line, int millis) implements Step {}
}
