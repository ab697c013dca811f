package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'A': a NOTIFY arrived.
 *
 * <pre>
 * int32 process id of the sender
 * String channel
 * String payload
 * </pre>
 */
public record NotificationResponse(int pid, String channel, String payload)
    implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'A');
    out.writeInt(pid);
    out.writeCString(channel);
    out.writeCString(payload);
    BackendMessage.end(out, start);
  }
}
