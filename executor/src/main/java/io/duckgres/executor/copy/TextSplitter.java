package io.duckgres.executor.copy;

import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.PgError;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Format text: fields between delimiters, backslash sequences inside them. */
final class TextSplitter implements LineReader.Splitter {
  private final FieldSink sink;
  private final CopyContext context;
  private final byte delimiter;
  private final byte[] nullText;
  private final HeaderCheck header;
  private byte[] scratch = new byte[256];

  TextSplitter(FieldSink sink, CopyContext context, CopyOptions options) {
    this.sink = sink;
    this.context = context;
    this.delimiter = (byte) options.delimiter();
    this.nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
    this.header = new HeaderCheck(sink, context, options);
  }

  @Override
  public void header(byte[] buf, int off, int len) {
    header.begin();
    if (header.isWanted()) {
      int fields = fields(buf, off, len);
      if (fields != sink.columns()) {
        throw header.wrongCount(fields, buf, off, len);
      }
      split(buf, off, len, header);
      header.end(buf, off, len);
    }
  }

  private int fields(byte[] buf, int off, int len) {
    HeaderCheck.Count count = new HeaderCheck.Count();
    try {
      split(buf, off, len, count);
    } catch (PgError e) {
      if (!e.message().startsWith("missing data")) {
        throw e;
      }
    }
    return count.fields;
  }

  @Override
  public void line(byte[] buf, int off, int len) {
    split(buf, off, len, sink);
    sink.endRow();
  }

  private void split(byte[] buf, int off, int len, FieldSink target) {
    int columns = target.columns();
    if (columns == 0 && len > 0) {
      throw context.badFormat("extra data after last expected column", buf, off, len);
    }
    int end = off + len;
    int start = off;
    int column = 0;
    while (column < columns) {
      int at = start;
      boolean plain = true;
      while (at < end && buf[at] != delimiter) {
        if (buf[at] == '\\') {
          plain = false;
          at++; // whatever follows is no delimiter
        }
        at++;
      }
      at = Math.min(at, end);
      field(target, column++, buf, start, at, plain);
      if (at == end) {
        if (column < columns) {
          throw context.badFormat(
              "missing data for column \"" + target.name(column) + "\"", buf, off, len);
        }
        return;
      }
      start = at + 1;
    }
    if (columns > 0) {
      throw context.badFormat("extra data after last expected column", buf, off, len);
    }
  }

  private void field(FieldSink target, int column, byte[] buf, int from, int end, boolean plain) {
    if (Arrays.equals(buf, from, end, nullText, 0, nullText.length)) {
      target.nullField(column);
    } else if (plain) {
      target.field(column, buf, from, end - from);
    } else {
      int length = unescape(buf, from, end);
      target.field(column, scratch, 0, length);
    }
  }

  private int unescape(byte[] buf, int from, int end) {
    if (scratch.length < end - from) {
      scratch = new byte[Math.max(end - from, scratch.length * 2)];
    }
    int length = 0;
    int at = from;
    while (at < end) {
      byte b = buf[at++];
      if (b != '\\' || at == end) {
        scratch[length++] = b;
        continue;
      }
      b = buf[at++];
      switch (b) {
        case 'b' -> b = '\b';
        case 'f' -> b = '\f';
        case 'n' -> b = '\n';
        case 'r' -> b = '\r';
        case 't' -> b = '\t';
        case 'v' -> b = 0x0b;
        case 'x' -> {
          int value = 0;
          int digits = 0;
          while (digits < 2 && at < end && Character.digit(buf[at], 16) >= 0) {
            value = value << 4 | Character.digit(buf[at++], 16);
            digits++;
          }
          b = digits == 0 ? b : (byte) value;
        }
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          int value = b - '0';
          for (int i = 0; i < 2 && at < end && buf[at] >= '0' && buf[at] <= '7'; i++) {
            value = value << 3 | buf[at++] - '0';
          }
          b = (byte) value;
        }
        default -> {
          // stands for itself
        }
      }
      scratch[length++] = b;
    }
    return length;
  }
}
