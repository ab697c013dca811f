import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Arrow's own JDBC driver for Flight SQL; TPC-H's tables and answers are those of the suite flight.
 */
public class FlightJdbcChecks {
  private interface Check {
    void run(Connection connection) throws Exception;
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:arrow-flight-sql://%s:%s/?useEncryption=true&disableCertificateVerification=true"
            .formatted(System.getenv("PGHOST"), System.getenv("FLIGHT_PORT")),
        System.getenv("PGUSER"),
        System.getenv("PGPASSWORD"));
  }

  private static void check(String name, Check check) {
    try (Connection connection = connect()) {
      check.run(connection);
      System.out.println("ok   flight-jdbc " + name);
    } catch (Throwable e) {
      System.out.println(
          "FAIL flight-jdbc " + name + ": " + String.valueOf(e).replaceAll("\\s+", " "));
    }
  }

  private static void same(Object expected, Object got) {
    if (!expected.equals(got)) {
      throw new AssertionError(got + " instead of " + expected);
    }
  }

  /** All rows, columns by tabs, NULL as COPY writes it. */
  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      StringBuilder row = new StringBuilder();
      for (int i = 1; i <= columns; i++) {
        String value = result.getString(i);
        row.append(i == 1 ? "" : "\t").append(value == null ? "\\N" : value);
      }
      rows.add(row.toString());
    }
    return rows;
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return rows(result);
    }
  }

  private static int update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static void tpch(Connection connection, Path queries, Path answers) throws Exception {
    update(connection, "SET search_path = tpch");
    List<Path> files;
    try (Stream<Path> all = Files.list(queries)) {
      files = all.filter(f -> f.getFileName().toString().startsWith("q")).sorted().toList();
    }
    same(22, files.size());
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".sql", ".tsv");
      same(Files.readAllLines(answers.resolve(name)), query(connection, Files.readString(file)));
    }
  }

  private static void writes(Connection connection) throws SQLException {
    update(connection, "CREATE TEMPORARY TABLE written (a int, b text, c numeric(10,2), d date)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO written VALUES (?, ?, ?::numeric, ?)")) {
      for (int i = 1; i <= 3; i++) {
        insert.setInt(1, i);
        insert.setString(2, "é" + i);
        insert.setString(3, i + ".50"); // the driver sends no decimals of its own
        insert.setDate(4, Date.valueOf("2020-01-0" + i));
        insert.addBatch();
      }
      same(3, Arrays.stream(insert.executeBatch()).map(n -> Math.max(n, 0)).sum());
    }
    try (PreparedStatement select =
        connection.prepareStatement("SELECT b, c, d FROM written WHERE a >= ? AND b <> ?")) {
      select.setInt(1, 2);
      select.setString(2, "é2");
      try (ResultSet result = select.executeQuery()) {
        result.next();
        same("é3", result.getString(1));
        same(new BigDecimal("3.50"), result.getBigDecimal(2));
        same("2020-01-03", result.getDate(3).toString());
        same(false, result.next());
      }
    }
  }

  private static void metadata(Connection connection) throws SQLException {
    DatabaseMetaData metadata = connection.getMetaData();
    same("Duckgres", metadata.getDatabaseProductName());
    List<String> tables = new ArrayList<>();
    try (ResultSet result = metadata.getTables(null, "tpch", "%", new String[] {"TABLE"})) {
      while (result.next()) {
        tables.add(result.getString("TABLE_NAME"));
      }
    }
    same(
        List.of(
            "customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"),
        tables);
    List<String> columns = new ArrayList<>();
    try (ResultSet result = metadata.getColumns(null, "tpch", "region", "%")) {
      while (result.next()) {
        columns.add(result.getString("COLUMN_NAME") + " " + result.getString("TYPE_NAME"));
      }
    }
    same(List.of("r_regionkey int4", "r_name bpchar", "r_comment varchar"), columns);
    List<String> keys = new ArrayList<>();
    try (ResultSet result = metadata.getPrimaryKeys(null, "tpch", "partsupp")) {
      while (result.next()) {
        keys.add(result.getString("COLUMN_NAME"));
      }
    }
    same(List.of("ps_partkey", "ps_suppkey"), keys);
    List<String> schemas = new ArrayList<>();
    try (ResultSet result = metadata.getSchemas(null, "tp%")) {
      while (result.next()) {
        schemas.add(result.getString("TABLE_SCHEM"));
      }
    }
    same(List.of("tpch"), schemas);
    same(true, metadata.supportsTransactions());
  }

  private static void errors(Connection connection) throws SQLException {
    for (String[] wrong :
        new String[][] {
          {"SELEC", "42601"}, {"SELECT * FROM nothing", "42P01"}, {"SELECT 1/0", "22012"}
        }) {
      try {
        query(connection, wrong[0]);
      } catch (SQLException e) {
        same(true, e.getMessage().contains("SQLSTATE: " + wrong[1]));
        continue;
      }
      throw new AssertionError(wrong[0]);
    }
    same(List.of("1"), query(connection, "SELECT 1"));
  }

  private static void transactions(Connection connection) throws SQLException {
    update(connection, "CREATE TEMPORARY TABLE kept (a int)");
    update(connection, "BEGIN"); // the driver's setAutoCommit(false) says nothing to the server
    same(1, update(connection, "INSERT INTO kept VALUES (1)"));
    update(connection, "ROLLBACK");
    same(List.of("0"), query(connection, "SELECT count(*) FROM kept"));
  }

  public static void main(String[] args) {
    check("answers tpch", c -> tpch(c, Path.of(args[0]), Path.of(args[1])));
    check("writes with parameters", FlightJdbcChecks::writes);
    check("lists metadata", FlightJdbcChecks::metadata);
    check("errors name their sqlstate", FlightJdbcChecks::errors);
    check("transactions roll back", FlightJdbcChecks::transactions);
  }
}
