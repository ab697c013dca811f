package io.duckgres.proof.tpch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Psql;
import io.duckgres.proof.server.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * TPC-H loaded and asked through PostgreSQL's clients: the rows are PostgreSQL's. {@code
 * scripts/tpch} runs it at a larger scale and prints the times.
 */
class TpchTest {
  private static final double SCALE = Double.parseDouble(System.getProperty("tpch.scale", "0.01"));

  /** Of each table; more are not compared row by row, since both answers are held. */
  private static final int MOST_ROWS = 500_000;

  private static Account reference;
  private static Account tested;
  private static Map<String, Long> referenceRows;
  private static Map<String, Long> testedRows;

  @BeforeAll
  static void load() throws Exception {
    reference = Servers.reference().account("tpch");
    tested = Servers.underTest().account("tpch");
    referenceRows = TpchDatabase.load(reference, SCALE);
    TpchDatabase.index(reference);
    testedRows = TpchDatabase.load(tested, SCALE);
  }

  @Test
  void copyCountsTheRows() {
    assertTrue(referenceRows.get("lineitem") >= 6_000_000 * SCALE);
    assertEquals(referenceRows, testedRows);
  }

  @TestFactory
  Stream<DynamicTest> tables() {
    return referenceRows.keySet().stream()
        .map(table -> test(table, orderedRows(table), "extended"));
  }

  @TestFactory
  Stream<DynamicTest> queriesThroughPgjdbcSimple() {
    return queries("simple");
  }

  @TestFactory
  Stream<DynamicTest> queriesThroughPgjdbcExtended() {
    return queries("extended");
  }

  @TestFactory
  Stream<DynamicTest> queriesThroughPsql() {
    Psql.require();
    return TpchDatabase.queries().entrySet().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.getKey() + " psql",
                    () -> {
                      String expected = psql(reference, query.getValue());
                      assertTrue(expected.contains(" row"), expected);
                      assertEquals(expected, psql(tested, query.getValue()));
                    }));
  }

  private static String orderedRows(String table) {
    String key = table.equals("lineitem") ? "l_orderkey, l_linenumber" : "1, 2";
    return "SELECT * FROM " + table + " ORDER BY " + key + " LIMIT " + MOST_ROWS;
  }

  private static String psql(Account account, String query) throws Exception {
    return Psql.run(account, List.of("-A", "-f", "-"), query).text();
  }

  private static Stream<DynamicTest> queries(String queryMode) {
    return TpchDatabase.queries().entrySet().stream()
        .map(query -> test(query.getKey(), query.getValue(), queryMode));
  }

  private static DynamicTest test(String name, String sql, String queryMode) {
    return DynamicTest.dynamicTest(
        name + " " + queryMode,
        () -> {
          long start = System.nanoTime();
          List<String> expected = rows(reference, sql, queryMode);
          long between = System.nanoTime();
          List<String> actual = rows(tested, sql, queryMode);
          if (Boolean.getBoolean("tpch.times")) {
            System.out.printf(
                "%s %s: PostgreSQL %d ms, %s %d ms%n",
                name,
                queryMode,
                (between - start) / 1_000_000,
                tested.server(),
                (System.nanoTime() - between) / 1_000_000);
          }
          assertTrue(expected.size() > 1, "PostgreSQL has no rows");
          assertEquals(String.join("\n", expected), String.join("\n", actual));
        });
  }

  private static List<String> rows(Account account, String sql, String queryMode)
      throws SQLException {
    Properties properties = account.properties();
    properties.setProperty("preferQueryMode", queryMode);
    try (Connection connection = DriverManager.getConnection(account.jdbcUrl(), properties)) {
      return Rows.of(connection, sql);
    }
  }
}
