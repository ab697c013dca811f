package io.duckgres.executor.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          SELECT ?                                  ~ SELECT $1
          INSERT INTO t VALUES (?, ?,?)             ~ INSERT INTO t VALUES ($1, $2,$3)
          SELECT a FROM t WHERE a=? AND b >=?       ~ SELECT a FROM t WHERE a= $1 AND b >= $2
          SELECT a WHERE b BETWEEN ? AND ? LIMIT ?  ~ SELECT a WHERE b BETWEEN $1 AND $2 LIMIT $3
          SELECT a LIKE ? OR b = ?::int             ~ SELECT a LIKE $1 OR b = $2::int
          SELECT '?', "?", $q$?$q$ /* ? */ -- ?     ~ SELECT '?', "?", $q$?$q$ /* ? */ -- ?
          SELECT d ? 'k' FROM t WHERE a = ?         ~ SELECT d ? 'k' FROM t WHERE a = $1
          SELECT d ? ?                              ~ SELECT d ? $1
          SELECT d @? ?                             ~ SELECT d @? $1
          SELECT d ?? ?, d @?? 'x'                  ~ SELECT d ? $1, d @? 'x'
          SELECT (a) ? ARRAY['x'], ? || 'x'         ~ SELECT (a) ? ARRAY['x'], $1 || 'x'
          SELECT $1, ? + 1                          ~ SELECT $1, ? + 1
          SELECT f(?) FROM t WHERE c IN (?,?)       ~ SELECT f($1) FROM t WHERE c IN ($2,$3)
          SELECT CASE WHEN a THEN ? ELSE ? END      ~ SELECT CASE WHEN a THEN $1 ELSE $2 END
          SELECT 'open                              ~ SELECT 'open
          """)
  void questionMarksAreNumbered(String sql, String numbered) {
    assertEquals(numbered, QuestionMarks.numbered(sql));
  }
}
