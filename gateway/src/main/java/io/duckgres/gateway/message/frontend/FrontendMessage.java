package io.duckgres.gateway.message.frontend;

/** A message that carries a type byte: everything a client sends after the startup packet. */
public sealed interface FrontendMessage
    permits AuthenticationResponse,
        Bind,
        Close,
        CopyData,
        CopyDone,
        CopyFail,
        Describe,
        Execute,
        Flush,
        FunctionCall,
        Malformed,
        Parse,
        Query,
        Sync,
        Terminate {

  /** The largest body of a message that carries names only; PostgreSQL's PQ_SMALL_MESSAGE_LIMIT. */
  int SMALL = 10_000;

  /** Roughly the bytes this message keeps in memory while it waits for its turn. */
  default int weight() {
    return 64;
  }
}
