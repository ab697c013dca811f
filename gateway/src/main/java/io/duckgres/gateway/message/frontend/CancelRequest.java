package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * Asks, on a connection of its own, to cancel what another connection runs.
 *
 * <pre>
 * int32 length, int32 code = 80877102
 * int32 process id
 * Byte[n] secret key: 4 bytes in protocol 3.0, up to 256 since 3.2
 * </pre>
 *
 * @param pid the process id from BackendKeyData
 * @param secretKey the key from BackendKeyData; the record owns it
 */
@SuppressWarnings("ArrayRecordComponent")
public record CancelRequest(int pid, byte[] secretKey) implements InitialMessage {
  /** The number in the place of the protocol version: 1234 in the high, 5678 in the low half. */
  public static final int CODE = 80877102;

  /** The longest key the protocol allows, in bytes. */
  public static final int MAX_KEY = 256;

  /** Reads what follows the code. */
  public static CancelRequest read(ByteBuf body) {
    int pid = Body.int32(body);
    int length = body.readableBytes();
    if (length < 1 || length > MAX_KEY) {
      throw PgError.fatal(SqlState.PROTOCOL_VIOLATION, "invalid length of cancel request packet");
    }
    return new CancelRequest(pid, Body.bytes(body, length));
  }

  /** Never prints the key. */
  @Override
  public String toString() {
    return "CancelRequest[pid=" + pid + "]";
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof CancelRequest that
        && pid == that.pid
        && Arrays.equals(secretKey, that.secretKey);
  }

  @Override
  public int hashCode() {
    return pid;
  }
}
