package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;

/**
 * Type 'N': a warning or notice; changes nothing.
 *
 * <pre>
 * repeated: Byte field code, String value (see {@link ErrorFields})
 * Byte 0
 * </pre>
 */
public record NoticeResponse(PgError error) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'N');
    ErrorFields.write(out, error);
    BackendMessage.end(out, start);
  }
}
