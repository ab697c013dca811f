package io.duckgres.executor.copy;

import io.duckgres.types.BigEndian;
import java.util.Arrays;

/**
 * Format binary: signature, flags, header extension; then for each row int16 number of fields and
 * for each field int32 length (-1 for NULL) and value; int16 -1 at the end.
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
    FIELD_LENGTH,
    FIELD,
    END
  }

  private final FieldSink sink;
  private final CopyContext context;
  private State state = State.HEADER;
  private int needed = FIXED_HEADER;
  private int column;
  private byte[] pending = new byte[1024];
  private int pendingLength;

  BinaryReader(FieldSink sink, CopyContext context) {
    this.sink = sink;
    this.context = context;
  }

  @Override
  public void write(byte[] data, int off, int len) {
    int at = off;
    int end = off + len;
    while (at < end || needed == 0) {
      if (state == State.END) {
        throw context.badFormat("received copy data after EOF marker");
      }
      if (pendingLength == 0 && end - at >= needed) {
        int from = at;
        at += needed;
        step(data, from);
        continue;
      }
      int taken = Math.min(needed - pendingLength, end - at);
      if (pending.length < pendingLength + taken) {
        pending = Arrays.copyOf(pending, Math.max(pendingLength + taken, pending.length * 2));
      }
      System.arraycopy(data, at, pending, pendingLength, taken);
      pendingLength += taken;
      at += taken;
      if (pendingLength < needed) {
        return;
      }
      pendingLength = 0;
      step(pending, 0);
    }
  }

  /** Reads the part of which {@code needed} bytes are there. */
  private void step(byte[] buf, int at) {
    switch (state) {
      case HEADER -> header(buf, at);
      case EXTENSION -> next(State.ROW, 2);
      case ROW -> row(BigEndian.getShort(buf, at));
      case FIELD_LENGTH -> fieldLength(BigEndian.getInt(buf, at));
      case FIELD -> {
        sink.field(column++, buf, at, needed);
        afterField();
      }
      case END -> throw new IllegalStateException("nothing is read after the end");
    }
  }

  private void next(State newState, int bytes) {
    state = newState;
    needed = bytes;
  }

  private void header(byte[] buf, int at) {
    if (!Arrays.equals(buf, at, at + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
      throw context.badFormat("COPY file signature not recognized");
    }
    int flags = BigEndian.getInt(buf, at + SIGNATURE.length);
    int extension = BigEndian.getInt(buf, at + SIGNATURE.length + 4);
    if ((flags & 1 << 16) != 0) {
      throw context.badFormat("invalid COPY file header (WITH OIDS)");
    }
    if (flags >>> 16 != 0) {
      throw context.badFormat("unrecognized critical flags in COPY file header");
    }
    if (extension < 0) {
      throw context.badFormat("invalid COPY file header (missing length)");
    }
    next(extension == 0 ? State.ROW : State.EXTENSION, extension == 0 ? 2 : extension);
  }

  private void row(short fields) {
    context.nextLine();
    if (fields == -1) {
      next(State.END, 1);
      return;
    }
    if (fields != sink.columns()) {
      throw context.badFormat("row field count is " + fields + ", expected " + sink.columns());
    }
    column = 0;
    next(State.FIELD_LENGTH, 4);
    if (fields == 0) {
      afterField();
    }
  }

  private void fieldLength(int length) {
    if (length == -1) {
      sink.nullField(column++);
      afterField();
    } else if (length < 0) {
      throw context.badFormat("invalid field size");
    } else {
      next(State.FIELD, length);
    }
  }

  private void afterField() {
    if (column == sink.columns()) {
      sink.endRow();
      next(State.ROW, 2);
    } else {
      next(State.FIELD_LENGTH, 4);
    }
  }

  @Override
  public void finish() {
    boolean betweenRows = state == State.END || (state == State.ROW && pendingLength == 0);
    if (state == State.HEADER) {
      throw context.badFormat("COPY file signature not recognized");
    }
    if (!betweenRows) {
      throw context.badFormat("unexpected EOF in COPY data");
    }
  }
}
