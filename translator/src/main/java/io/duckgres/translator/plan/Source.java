package io.duckgres.translator.plan;

import io.duckgres.types.PgError;
import java.util.List;

/**
 * A statement's own text within the text a client sent.
 *
 * @param text the statement without its semicolon and without white space and comments around it
 * @param offset characters (Unicode code points, as in PostgreSQL's error positions) before it in
 *     the whole text
 * @param notices what the scanner had to say about it (truncated identifiers), to be sent before it
 *     runs
 */
public record Source(String text, int offset, List<PgError> notices) {
  public Source {
    notices = List.copyOf(notices);
  }
}
