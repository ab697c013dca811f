package io.duckgres.executor.copy;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.encoding.Encoding;

/** Text in another encoding, made UTF-8 before it is looked at, as PostgreSQL does. */
final class TranscodingReader implements CopyReader {
  private final Encoding encoding;
  private final CopyReader utf8;
  private final CopyContext context;

  /** Input that ends within a character, and its UTF-8; both are kept for the next block. */
  private final ByteWriter rest = new ByteWriter();

  private final ByteWriter decoded = new ByteWriter();

  TranscodingReader(Encoding encoding, CopyReader utf8, CopyContext context) {
    this.encoding = encoding;
    this.utf8 = utf8;
    this.context = context;
  }

  @Override
  public void write(byte[] data, int off, int len) {
    if (rest.position() == 0) {
      int taken = decode(data, off, len, false);
      rest.writeBytes(data, off + taken, len - taken);
    } else {
      rest.writeBytes(data, off, len);
      int taken = decode(rest.array(), 0, rest.position(), false);
      byte[] all = rest.array();
      int left = rest.position() - taken;
      System.arraycopy(all, taken, all, 0, left);
      rest.position(left);
    }
  }

  private int decode(byte[] data, int off, int len, boolean whole) {
    decoded.clear();
    int taken;
    try {
      taken = encoding.decode(data, off, len, whole, decoded);
    } catch (PgError e) {
      // the lines before it come first; they may have an error of their own
      utf8.write(decoded.array(), 0, decoded.position());
      throw context.inLine(e);
    }
    utf8.write(decoded.array(), 0, decoded.position());
    return taken;
  }

  @Override
  public void finish() {
    decode(rest.array(), 0, rest.position(), true);
    utf8.finish();
  }
}
