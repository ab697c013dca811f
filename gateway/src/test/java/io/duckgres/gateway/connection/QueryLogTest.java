package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view duckgres.query_log. */
final class QueryLogTest {
  @TempDir Path directory;

  @Test
  void statementsAreKeptWithTheirEndAndWithoutTheirSecrets() throws Exception {
    try (RunningServer server = RunningServer.start(directory);
        Connection connection = server.connect("ApplicationName=log test");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE logged AS SELECT 1 AS a");
      statement.execute("INSERT INTO logged VALUES (2), (3)");
      assertThrows(SQLException.class, () -> statement.execute("SELECT nosuch FROM logged"));
      statement.executeQuery("SELECT 'password=hush' AS logged");
      assertEquals(
          List.of(
              "CREATE TABLE logged AS SELECT 1 AS a|1|null|log test",
              "INSERT INTO logged VALUES (2), (3)|2|null|log test",
              "SELECT nosuch FROM logged|null|42703|log test",
              "SELECT '***' AS logged|1|null|log test"),
          rows(
              statement,
              "SELECT query, result_rows, exception_code, application_name FROM"
                  + " duckgres.query_log WHERE query LIKE '%logged%' AND event_time <= now()"
                  + " AND duration_ms >= 0 ORDER BY event_time"));
      assertEquals(
          List.of("true"),
          rows(
              statement,
              "SELECT count(*) > 4 FROM duckgres.query_log WHERE user_name = current_user AND pid ="
                  + " pg_backend_pid() AND database_name = current_database()"));
    }
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }
}
