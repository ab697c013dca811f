package io.duckgres.proof.tpch;

import io.duckgres.proof.server.Account;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Fills a database with TPC-H's tables through a PostgreSQL client, and knows the queries. */
final class TpchDatabase {
  private TpchDatabase() {}

  /** Creates the tables and loads them with COPY; rows loaded by table. */
  static Map<String, Long> load(Account account, double scale) throws SQLException, IOException {
    Map<String, Long> rows = new LinkedHashMap<>();
    try (Connection connection =
            DriverManager.getConnection(account.jdbcUrl(), account.properties());
        Statement statement = connection.createStatement()) {
      statement.execute(resource("schema.sql"));
      for (TpchTable<?> table : TpchData.TABLES) {
        String name = table.getTableName();
        long copied =
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                    "COPY " + name + " FROM STDIN WITH (DELIMITER '|')",
                    new TpchData(table, scale),
                    1 << 16);
        rows.put(name, copied);
      }
    }
    return rows;
  }

  /** What PostgreSQL needs to answer the correlated queries in reasonable time at scale 1. */
  static void index(Account postgres) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.properties());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE INDEX ON lineitem (l_partkey, l_suppkey)");
      statement.execute("CREATE INDEX ON partsupp (ps_suppkey)");
      statement.execute("CREATE INDEX ON orders (o_custkey)");
      statement.execute("ANALYZE");
    }
  }

  /** The 22 queries with the specification's validation parameters, {@code q01} to {@code q22}. */
  static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    IntStream.rangeClosed(1, 22)
        .mapToObj("q%02d"::formatted)
        .forEach(name -> queries.put(name, resource(name + ".sql")));
    return queries;
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(TpchDatabase.class.getResourceAsStream("/tpch/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
