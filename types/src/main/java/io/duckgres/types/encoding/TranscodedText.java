package io.duckgres.types.encoding;

import io.duckgres.types.ByteWriter;
import java.util.Arrays;

/** Turns UTF-8 that was just written into another encoding, in its place. Not thread-safe. */
public final class TranscodedText {
  private final Encoding encoding;
  private byte[] utf8 = new byte[256];

  public TranscodedText(Encoding encoding) {
    this.encoding = encoding;
  }

  /**
   * The text begins at {@code start} and ends at the writer's position.
   *
   * @throws io.duckgres.types.PgError 22P05 for a character that the encoding lacks
   */
  public void finish(ByteWriter out, int start) {
    byte[] written = out.array();
    int end = out.position();
    int ascii = start;
    while (ascii < end && written[ascii] >= 0) {
      ascii++;
    }
    if (ascii == end) {
      return;
    }
    int length = end - ascii;
    if (utf8.length < length) {
      utf8 = Arrays.copyOf(utf8, Math.max(length, utf8.length * 2));
    }
    System.arraycopy(written, ascii, utf8, 0, length);
    out.position(ascii);
    encoding.encode(utf8, 0, length, out);
  }
}
