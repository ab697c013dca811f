package io.duckgres.gateway.connection;

import io.duckgres.gateway.message.frontend.FrontendMessage;

/** A command that may take several turns of a worker. */
interface Activity {
  /** Where it stands when it gives the worker back. */
  enum State {
    DONE,
    /** The client has to read before more can be sent. */
    CLIENT_LAGS,
    /** Too many statements run; the connection is signalled when this one may look again. */
    WAITS_FOR_TURN,
    /** The client has to send COPY data. */
    WANTS_DATA
  }

  /** Goes on. Errors of statements are answered here; only defects of the server are thrown. */
  State proceed();

  /** Takes a message while data is wanted. */
  void data(FrontendMessage message);

  /** Frees what it holds, because the connection ends. */
  void close();
}
