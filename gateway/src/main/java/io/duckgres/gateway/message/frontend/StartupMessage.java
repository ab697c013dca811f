package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.buffer.ByteBuf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Opens a session: the protocol version and the parameters.
 *
 * <pre>
 * int32 length
 * int16 major version, int16 minor version
 * repeated: String name, String value
 * Byte 0
 * </pre>
 *
 * @param major 3 for every client of this century
 * @param minor 0, or 2 for variable-length cancel keys; higher is negotiated down
 * @param parameters in the order sent, a repeated name keeps its last value; unmodifiable
 */
public record StartupMessage(int major, int minor, Map<String, String> parameters)
    implements InitialMessage {

  /** Names with this prefix ask for protocol extensions. */
  public static final String EXTENSION_PREFIX = "_pq_.";

  public StartupMessage {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Reads what follows the version word; other major versions have no layout to read. */
  public static StartupMessage read(int major, int minor, ByteBuf body) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (major != 3) {
      return new StartupMessage(major, minor, parameters);
    }
    while (body.isReadable() && body.getByte(body.readerIndex()) != 0) {
      String name = Body.string(body);
      parameters.put(name, Body.string(body));
    }
    if (body.readableBytes() != 1) {
      throw PgError.fatal(
          SqlState.PROTOCOL_VIOLATION,
          "invalid startup packet layout: expected terminator as last byte");
    }
    return new StartupMessage(major, minor, parameters);
  }
}
