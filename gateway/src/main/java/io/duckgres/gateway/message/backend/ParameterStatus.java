package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'S': the value of a reported setting.
 *
 * <pre>
 * String name
 * String value
 * </pre>
 */
public record ParameterStatus(String name, String value) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'S');
    out.writeCString(name);
    out.writeCString(value);
    BackendMessage.end(out, start);
  }
}
