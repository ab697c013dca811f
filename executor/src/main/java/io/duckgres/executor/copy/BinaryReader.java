package io.duckgres.executor.copy;

import io.duckgres.types.BigEndian;
import java.util.Arrays;

/**
 * Format binary: signature, flags, header extension; then for each row int16 number of fields and
 * for each field int32 length (-1 for NULL) and value; int16 -1 at the end. Only cuts the input
 * into rows: what is in them is read by {@link BinarySplitter}.
 */
final class BinaryReader implements CopyReader {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int FIXED_HEADER = SIGNATURE.length + 8;

  private enum State {
    HEADER,
    EXTENSION,
    ROW,
    END
  }

  private final LineReader.Splitter rows;
  private final CopyContext context;
  private final int columns;
  private State state = State.HEADER;
  private int extension;

  /** The fields of the row begun that are complete, and where behind its start the next one is. */
  private int fields;

  private int looked;

  /** Input whose unit is not complete, from its start. */
  private byte[] pending = new byte[1024];

  private int pendingLength;

  /**
   * @param rows is given the fields of each row
   * @param columns that each row must have
   */
  BinaryReader(LineReader.Splitter rows, CopyContext context, int columns) {
    this.rows = rows;
    this.context = context;
    this.columns = columns;
  }

  @Override
  public void write(byte[] data, int off, int len) {
    int end = off + len;
    if (pendingLength == 0) {
      keep(data, take(data, off, end), end);
      return;
    }
    keep(data, off, end);
    int taken = take(pending, 0, pendingLength);
    pendingLength -= taken;
    System.arraycopy(pending, taken, pending, 0, pendingLength);
  }

  private void keep(byte[] data, int from, int end) {
    int length = pendingLength + end - from;
    if (length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(length, pending.length * 2));
    }
    System.arraycopy(data, from, pending, pendingLength, end - from);
    pendingLength = length;
  }

  /** Takes what is complete; returns where the rest begins. */
  private int take(byte[] buf, int from, int end) {
    int at = from;
    while (true) {
      int next =
          switch (state) {
            case HEADER -> header(buf, at, end);
            case EXTENSION -> end - at < extension ? at : rowsFollow(at + extension);
            case ROW -> row(buf, at, end);
            case END -> {
              if (at < end) {
                throw context.badFormat("received copy data after EOF marker");
              }
              yield at;
            }
          };
      if (next == at) {
        return at;
      }
      at = next;
    }
  }

  private int header(byte[] buf, int at, int end) {
    if (end - at < FIXED_HEADER) {
      return at;
    }
    if (!Arrays.equals(buf, at, at + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
      throw context.badFormat("COPY file signature not recognized");
    }
    int flags = BigEndian.getInt(buf, at + SIGNATURE.length);
    extension = BigEndian.getInt(buf, at + SIGNATURE.length + 4);
    if ((flags & 1 << 16) != 0) {
      throw context.badFormat("invalid COPY file header (WITH OIDS)");
    }
    if (flags >>> 16 != 0) {
      throw context.badFormat("unrecognized critical flags in COPY file header");
    }
    if (extension < 0) {
      throw context.badFormat("invalid COPY file header (missing length)");
    }
    if (extension == 0) {
      return rowsFollow(at + FIXED_HEADER);
    }
    state = State.EXTENSION;
    return at + FIXED_HEADER;
  }

  private int rowsFollow(int at) {
    state = State.ROW;
    return at;
  }

  /** The end of the row that begins here; its start when it is not complete. */
  private int row(byte[] buf, int at, int end) {
    if (looked == 0) {
      if (end - at < 2) {
        return at;
      }
      context.nextLine();
      short count = BigEndian.getShort(buf, at);
      if (count == -1) {
        state = State.END;
        return at + 2;
      }
      if (count != columns) {
        throw context.badFormat("row field count is " + count + ", expected " + columns);
      }
      looked = 2;
    }
    int next = at + looked;
    while (fields < columns) {
      if (end - next < 4) {
        looked = next - at;
        return at;
      }
      int length = BigEndian.getInt(buf, next);
      if (length < -1) {
        throw context.badFormat("invalid field size");
      }
      int value = Math.max(length, 0);
      if (end - next - 4 < value) {
        looked = next - at;
        return at;
      }
      next += 4 + value;
      fields++;
    }
    fields = 0;
    looked = 0;
    rows.line(buf, at + 2, next - at - 2);
    return next;
  }

  @Override
  public void finish() {
    if (state == State.HEADER) {
      throw context.badFormat("COPY file signature not recognized");
    }
    if (state == State.EXTENSION || pendingLength > 0) {
      throw context.badFormat("unexpected EOF in COPY data");
    }
  }
}
