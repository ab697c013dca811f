package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'P': make a prepared statement. Size: the configured message limit.
 *
 * <pre>
 * String statement name, empty for the unnamed one
 * String sql
 * int16 n, then n × int32 parameter type OID (0: let the server infer it)
 * </pre>
 *
 * @param parameterTypes may be shorter than the statement's parameters; the record owns it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Parse(String statement, String sql, int[] parameterTypes) implements FrontendMessage {

  public static Parse read(ByteBuf body) {
    String statement = Body.string(body);
    String sql = Body.string(body);
    int[] types = new int[Body.count(body, 4)];
    for (int i = 0; i < types.length; i++) {
      types[i] = body.readInt();
    }
    Body.end(body);
    return new Parse(statement, sql, types);
  }

  @Override
  public int weight() {
    return 64 + sql.length();
  }
}
