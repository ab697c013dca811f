package io.duckgres.proof.regression;

import java.util.List;

/**
 * What a server answered to one statement.
 *
 * @param columns the number of columns of a result with rows, else 0
 * @param rows each as one text, in the order they came; the lines of a COPY
 * @param detail the SQLSTATE of an error, else empty
 */
record Answer(Kind kind, int columns, List<String> rows, String detail) {

  /** The kinds of answer that a client tells apart. */
  enum Kind {
    ROWS,
    COMMAND,
    COPY,
    ERROR,
    /** No answer in time, or the connection ended. */
    LOST
  }

  static Answer error(String sqlState) {
    return new Answer(Kind.ERROR, 0, List.of(), sqlState);
  }

  static Answer lost() {
    return new Answer(Kind.LOST, 0, List.of(), "");
  }

  /** Whether a client would take both for the same answer; the order of rows is not compared. */
  boolean isSameAs(Answer other) {
    return kind == other.kind
        && kind != Kind.LOST
        && columns == other.columns
        && detail.equals(other.detail)
        && rows.size() == other.rows.size()
        && sorted(rows).equals(sorted(other.rows));
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted().toList();
  }
}
