package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'R': the server's proof.
 *
 * <pre>
 * int32 12
 * Byte[n] data of the mechanism
 * </pre>
 *
 * @param data the record owns it; the maker bounds it, SCRAM stays under 200 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record AuthenticationSaslFinal(byte[] data) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'R');
    out.writeInt(12);
    out.writeBytes(data);
    BackendMessage.end(out, start);
  }

  @Override
  public String toString() {
    return "AuthenticationSaslFinal[" + data.length + " bytes]";
  }
}
