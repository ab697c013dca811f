package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'd': some bytes of a COPY; message borders mean nothing. Size: the configured message limit.
 *
 * <pre>Byte[n] data</pre>
 *
 * @param data the record owns it
 */
@SuppressWarnings("ArrayRecordComponent")
public record CopyData(byte[] data) implements FrontendMessage {

  public static CopyData read(ByteBuf body) {
    return new CopyData(Body.bytes(body, body.readableBytes()));
  }

  @Override
  public int weight() {
    return 64 + data.length;
  }

  @Override
  public String toString() {
    return "CopyData[" + data.length + " bytes]";
  }
}
