package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;
import java.util.List;

/**
 * Type 'G': the server waits for COPY data.
 *
 * <pre>
 * Byte overall format: 0 text, 1 binary
 * int16 n, then n × int16 column format
 * </pre>
 */
public record CopyInResponse(short format, List<Short> columnFormats) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'G');
    out.writeByte(format);
    out.writeShort(columnFormats.size());
    for (short column : columnFormats) {
      out.writeShort(column);
    }
    BackendMessage.end(out, start);
  }
}
