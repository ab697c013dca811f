package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'Q': run this text, one or several statements. Size: the configured message limit.
 *
 * <pre>String sql</pre>
 */
public record Query(String sql) implements FrontendMessage {

  public static Query read(ByteBuf body) {
    Query message = new Query(Body.string(body));
    Body.end(body);
    return message;
  }

  @Override
  public int weight() {
    return 64 + sql.length();
  }
}
