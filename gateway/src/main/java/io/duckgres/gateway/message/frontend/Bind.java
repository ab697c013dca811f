package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Type 'B': make a portal of a prepared statement and values. Size: the configured message limit.
 *
 * <pre>
 * String portal name, empty for the unnamed one
 * String statement name
 * int16 n, then n × int16 parameter format (0 text, 1 binary; n = 0: all text, n = 1: one for all)
 * int16 n, then n × (int32 length, -1 for NULL; Byte[length] value)
 * int16 n, then n × int16 result column format (as for parameters)
 * </pre>
 *
 * @param values a null element is SQL NULL; the record owns all arrays
 */
@SuppressWarnings("ArrayRecordComponent")
public record Bind(
    String portal,
    String statement,
    short[] parameterFormats,
    byte[] @Nullable [] values,
    short[] resultFormats)
    implements FrontendMessage {

  public static Bind read(ByteBuf body) {
    String portal = Body.string(body);
    String statement = Body.string(body);
    short[] parameterFormats = formats(body);
    byte[] @Nullable [] values = new byte[Body.count(body, 4)] @Nullable [];
    for (int i = 0; i < values.length; i++) {
      int length = Body.int32(body);
      values[i] = length == -1 ? null : Body.bytes(body, length);
    }
    if (parameterFormats.length > 1 && parameterFormats.length != values.length) {
      throw PgError.error(
          SqlState.PROTOCOL_VIOLATION,
          "bind message has %d parameter formats but %d parameters"
              .formatted(parameterFormats.length, values.length));
    }
    short[] resultFormats = formats(body);
    Body.end(body);
    return new Bind(portal, statement, parameterFormats, values, resultFormats);
  }

  private static short[] formats(ByteBuf body) {
    short[] formats = new short[Body.count(body, 2)];
    for (int i = 0; i < formats.length; i++) {
      formats[i] = body.readShort();
    }
    return formats;
  }

  @Override
  public int weight() {
    int weight = 64;
    for (byte @Nullable [] value : values) {
      weight += 16 + (value == null ? 0 : value.length);
    }
    return weight;
  }

  /** Values may be secret, so only their number is printed. */
  @Override
  public String toString() {
    return "Bind[" + portal + ", " + statement + ", " + values.length + " values]";
  }
}
