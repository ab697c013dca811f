package io.duckgres.executor.encode;

import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.encoding.Encoding;
import io.duckgres.types.encoding.TranscodedText;

/** Character data in the client's encoding, out of an encoder that writes UTF-8. */
final class TranscodedEncoder extends ColumnEncoder {
  private final ColumnEncoder text;
  private final TranscodedText transcoded;

  TranscodedEncoder(ColumnEncoder text, Encoding encoding) {
    this.text = text;
    this.transcoded = new TranscodedText(encoding);
  }

  @Override
  void bind(Vector vector) {
    super.bind(vector);
    text.bind(vector);
  }

  @Override
  void value(int row, ByteWriter out) {
    int start = out.position();
    text.value(row, out);
    transcoded.finish(out, start);
  }
}
