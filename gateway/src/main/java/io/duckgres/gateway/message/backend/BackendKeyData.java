package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'K': what a CancelRequest must name.
 *
 * <pre>
 * int32 process id
 * Byte[n] secret key: 4 bytes in protocol 3.0, up to 256 since 3.2
 * </pre>
 *
 * <p>Largest body: 260 bytes.
 *
 * @param secretKey never printed
 */
@SuppressWarnings("ArrayRecordComponent")
public record BackendKeyData(int pid, byte[] secretKey) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'K');
    out.writeInt(pid);
    out.writeBytes(secretKey);
    BackendMessage.end(out, start);
  }

  @Override
  public String toString() {
    return "BackendKeyData[pid=" + pid + "]";
  }
}
