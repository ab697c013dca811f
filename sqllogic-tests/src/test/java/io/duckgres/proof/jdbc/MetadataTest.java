package io.duckgres.proof.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Servers;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What pgjdbc's DatabaseMetaData tells about our objects is what it tells on PostgreSQL. */
class MetadataTest {
  private static final List<String> SETUP =
      List.of(
          "CREATE TABLE customers (id integer PRIMARY KEY, name varchar(40) NOT NULL, email text"
              + " UNIQUE, balance numeric(12,2) DEFAULT 0, code char(3), active boolean DEFAULT"
              + " true, created timestamp, at timestamptz, day date, f real, d double precision, s"
              + " smallint, b bigint, u uuid, y bytea, j json, a integer[])",
          "CREATE TABLE orders (line smallint, order_id bigint, PRIMARY KEY (order_id, line))",
          "CREATE VIEW big AS SELECT id, email, balance FROM customers",
          "CREATE SCHEMA sales",
          "CREATE TABLE sales.regions (name text)");

  private static Connection reference;
  private static Connection tested;

  private interface Question {
    ResultSet ask(DatabaseMetaData metadata) throws SQLException;
  }

  @BeforeAll
  static void setUp() throws SQLException {
    reference = open(Servers.reference().account("jdbc"));
    tested = open(Servers.underTest().account("jdbc"));
    for (Connection connection : List.of(reference, tested)) {
      try (Statement statement = connection.createStatement()) {
        for (String sql : SETUP) {
          statement.execute(sql);
        }
      }
    }
  }

  @AfterAll
  static void close() throws SQLException {
    reference.close();
    tested.close();
  }

  @TestFactory
  Stream<DynamicTest> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    String[] tables = {"TABLE", "VIEW"};
    questions.put("getTables", m -> m.getTables(null, null, "%", tables));
    questions.put("getTables public", m -> m.getTables(null, "public", "c%", null));
    questions.put("getColumns customers", m -> m.getColumns(null, "public", "customers", "%"));
    questions.put("getColumns view", m -> m.getColumns(null, "public", "big", null));
    questions.put("getColumns sales", m -> m.getColumns(null, "sales", "%", "%"));
    questions.put("getPrimaryKeys", m -> m.getPrimaryKeys(null, "public", "orders"));
    questions.put("getPrimaryKeys none", m -> m.getPrimaryKeys(null, "sales", "regions"));
    questions.put("getIndexInfo", m -> m.getIndexInfo(null, "public", "customers", true, true));
    questions.put("getSchemas", DatabaseMetaData::getSchemas);
    questions.put("getTableTypes", DatabaseMetaData::getTableTypes);
    questions.put("getImportedKeys", m -> m.getImportedKeys(null, "public", "orders"));
    return questions.entrySet().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.getKey(),
                    () ->
                        assertEquals(
                            rows(question.getValue().ask(reference.getMetaData())),
                            rows(question.getValue().ask(tested.getMetaData())))));
  }

  private static Connection open(Account account) throws SQLException {
    return DriverManager.getConnection(account.jdbcUrl(), account.properties());
  }

  private static String rows(ResultSet result) throws SQLException {
    try (result) {
      List<String> lines = new ArrayList<>();
      ResultSetMetaData columns = result.getMetaData();
      while (result.next()) {
        StringBuilder line = new StringBuilder();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          String label = columns.getColumnLabel(c);
          if (result.getObject(c) != null && !label.equals("PAGES")) { // of PostgreSQL's files
            line.append(label).append('=').append(result.getString(c)).append(' ');
          }
        }
        lines.add(line.toString());
      }
      return String.join("\n", lines);
    }
  }
}
