package io.duckgres.gateway.message.backend;

import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.types.ByteWriter;

/**
 * Type 'Z': the server waits for the next command.
 *
 * <pre>Byte 'I' idle, 'T' in a transaction, 'E' in a failed one</pre>
 *
 * <p>Largest body: 1 byte.
 */
public record ReadyForQuery(TransactionStatus status) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'Z');
    out.writeByte(status.code());
    BackendMessage.end(out, start);
  }
}
