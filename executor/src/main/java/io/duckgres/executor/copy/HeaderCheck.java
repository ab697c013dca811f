package io.duckgres.executor.copy;

import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.PgError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HEADER MATCH: the first line must name the columns. */
final class HeaderCheck implements FieldSink {
  private final FieldSink table;
  private final CopyContext context;
  private final boolean wanted;
  private final List<@Nullable String> names = new ArrayList<>();

  HeaderCheck(FieldSink table, CopyContext context, CopyOptions options) {
    this.table = table;
    this.context = context;
    this.wanted = options.header() == CopyOptions.Header.MATCH;
  }

  boolean isWanted() {
    return wanted;
  }

  void begin() {
    names.clear();
  }

  @Override
  public int columns() {
    return table.columns();
  }

  @Override
  public String name(int column) {
    return table.name(column);
  }

  @Override
  public void field(int column, byte[] buf, int off, int len) {
    names.add(new String(buf, off, len, StandardCharsets.UTF_8));
  }

  @Override
  public void nullField(int column) {
    names.add(null);
  }

  @Override
  public void endRow() {
    // end() decides
  }

  /** The error of a header that has another number of fields than columns. */
  PgError wrongCount(int got, byte[] buf, int off, int len) {
    return context.badFormat(
        "wrong number of fields in header line: got " + got + ", expected " + columns(),
        buf,
        off,
        len);
  }

  /** Counts the fields of a line. */
  static final class Count implements FieldSink {
    int fields;

    @Override
    public int columns() {
      return Integer.MAX_VALUE;
    }

    @Override
    public String name(int column) {
      return "";
    }

    @Override
    public void field(int column, byte[] buf, int off, int len) {
      fields++;
    }

    @Override
    public void nullField(int column) {
      fields++;
    }

    @Override
    public void endRow() {
      // a line has fewer fields than this has columns
    }
  }

  void end(byte[] buf, int off, int len) {
    for (int i = 0; i < names.size(); i++) {
      String expected = table.name(i);
      String name = names.get(i);
      if (name == null) {
        throw context.badFormat(
            "column name mismatch in header line field "
                + (i + 1)
                + ": got null value (\"\\N\"), expected \""
                + expected
                + "\"",
            buf,
            off,
            len);
      }
      if (!name.equals(expected)) {
        throw context.badFormat(
            "column name mismatch in header line field "
                + (i + 1)
                + ": got \""
                + name
                + "\", expected \""
                + expected
                + "\"",
            buf,
            off,
            len);
      }
    }
  }
}
