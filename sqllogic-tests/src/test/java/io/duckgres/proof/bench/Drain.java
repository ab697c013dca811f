package io.duckgres.proof.bench;

import io.duckgres.proof.wire.RawConnection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Sends a request and counts what comes back up to ReadyForQuery, decoding only message heads. */
record Drain(long rows, long bytes) {
  private static final ThreadLocal<byte[]> BUFFER =
      ThreadLocal.withInitial(() -> new byte[1 << 18]);

  static Drain of(RawConnection connection, byte[] request) throws IOException {
    connection.send(request);
    InputStream in = connection.input();
    byte[] buffer = BUFFER.get();
    long rows = 0;
    long bytes = 0;
    int have = 0;
    while (true) {
      int read = in.read(buffer, have, buffer.length - have);
      if (read < 0) {
        throw new IOException("connection closed");
      }
      bytes += read;
      have += read;
      int at = 0;
      while (have - at >= 5) {
        int length = length(buffer, at);
        if (length + 1 > have - at) {
          break;
        }
        switch (buffer[at]) {
          case 'D' -> rows++;
          case 'E' -> throw new IOException(new String(buffer, at, length, StandardCharsets.UTF_8));
          case 'Z' -> {
            return new Drain(rows, bytes);
          }
          default -> {}
        }
        at += length + 1;
      }
      System.arraycopy(buffer, at, buffer, 0, have - at);
      have -= at;
    }
  }

  private static int length(byte[] buffer, int at) {
    return (buffer[at + 1] & 255) << 24
        | (buffer[at + 2] & 255) << 16
        | (buffer[at + 3] & 255) << 8
        | buffer[at + 4] & 255;
  }
}
