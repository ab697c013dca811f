package io.duckgres.translator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * COPY's options with the format's defaults filled in and checked against each other
 * (ProcessCopyOptions of PostgreSQL 15).
 *
 * @param delimiter one byte
 * @param nullText the string that stands for NULL
 * @param quote CSV only
 * @param escape CSV only
 * @param forceQuote columns, null for none, empty for all ({@code *})
 * @param forceNotNull columns whose NULL string is not NULL
 * @param forceNull columns whose quoted NULL string is NULL
 * @param encoding of the file, null for client_encoding
 */
public record CopyOptions(
    Format format,
    char delimiter,
    String nullText,
    Header header,
    char quote,
    char escape,
    @Nullable List<String> forceQuote,
    List<String> forceNotNull,
    List<String> forceNull,
    @Nullable String encoding,
    boolean freeze) {

  public enum Format {
    TEXT,
    CSV,
    BINARY
  }

  public enum Header {
    NONE,
    PRESENT,
    /** COPY FROM: the header must name the columns. */
    MATCH
  }

  public static final CopyOptions TEXT =
      new CopyOptions(
          Format.TEXT, '\t', "\\N", Header.NONE, '"', '"', null, List.of(), List.of(), null, false);

  public static final CopyOptions CSV =
      new CopyOptions(
          Format.CSV, ',', "", Header.NONE, '"', '"', null, List.of(), List.of(), null, false);

  public static final CopyOptions BINARY =
      new CopyOptions(
          Format.BINARY,
          '\t',
          "\\N",
          Header.NONE,
          '"',
          '"',
          null,
          List.of(),
          List.of(),
          null,
          false);
}
