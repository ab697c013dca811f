package io.duckgres.gateway.connection;

import io.duckgres.gateway.message.frontend.FrontendMessage;

/** What a connection is doing, on its worker. One thread at a time. */
interface Phase {

  /**
   * Goes on with what is begun.
   *
   * @return false when it cannot until the client has read more: no message may be handled
   */
  boolean proceed();

  /** Takes the next message and says what the connection does from here. */
  Phase handle(FrontendMessage message);

  /** Whether a command is under way; when none is, the server may end the connection. */
  boolean busy();

  /** Frees what the phase holds, because the connection ends. */
  void close();
}
