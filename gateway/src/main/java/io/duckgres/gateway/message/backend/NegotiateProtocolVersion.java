package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;
import java.util.List;

/**
 * Type 'v': what of the startup message the server does not speak.
 *
 * <pre>
 * int32 newest protocol version spoken, major in the high half
 * int32 n, then n × String name of an option not recognised
 * </pre>
 *
 * <p>Largest body: below the startup packet's 10,000 bytes.
 */
public record NegotiateProtocolVersion(int version, List<String> options)
    implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'v');
    out.writeInt(version);
    out.writeInt(options.size());
    for (String option : options) {
      out.writeCString(option);
    }
    BackendMessage.end(out, start);
  }
}
