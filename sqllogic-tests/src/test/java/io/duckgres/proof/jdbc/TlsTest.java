package io.duckgres.proof.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS and SCRAM as pgjdbc does them; the reference has neither. */
class TlsTest {

  @BeforeAll
  static void notOnPostgres() {
    assumeFalse(Servers.selfComparison(), "PostgreSQL on both sides");
  }

  @ParameterizedTest
  @ValueSource(strings = {"require", "prefer", "disable"})
  void channelBinding(String channelBinding) throws SQLException {
    Account account = Servers.underTest().account("jdbc");
    Properties properties = account.properties();
    properties.setProperty("sslmode", "require");
    properties.setProperty("channelBinding", channelBinding);
    try (Connection connection = DriverManager.getConnection(account.jdbcUrl(), properties);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT current_user")) {
      result.next();
      assertEquals("jdbc", result.getString(1));
    }
  }
}
