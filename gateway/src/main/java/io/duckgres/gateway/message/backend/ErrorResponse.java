package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;

/**
 * Type 'E': a statement, or the session, failed.
 *
 * <pre>
 * repeated: Byte field code, String value (see {@link ErrorFields})
 * Byte 0
 * </pre>
 */
public record ErrorResponse(PgError error) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'E');
    ErrorFields.write(out, error);
    BackendMessage.end(out, start);
  }
}
