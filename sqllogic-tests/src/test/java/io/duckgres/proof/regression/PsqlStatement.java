package io.duckgres.proof.regression;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What psql sends for one statement of a script.
 *
 * @param line where it begins, from 1
 * @param copyData what follows a COPY … FROM STDIN; null for another statement
 */
record PsqlStatement(int line, String sql, byte @Nullable [] copyData) {

  /** A statement without data. */
  static PsqlStatement of(int line, String sql) {
    return new PsqlStatement(line, sql, null);
  }

  /** The statement with the lines that feed it. */
  PsqlStatement fedWith(String data) {
    return new PsqlStatement(line, sql, data.getBytes(StandardCharsets.UTF_8));
  }

  /** The first words on one line, for reports. */
  String brief() {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= 100 ? line : line.substring(0, 99) + "…";
  }
}
