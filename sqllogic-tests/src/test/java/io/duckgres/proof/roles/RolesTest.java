package io.duckgres.proof.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What roles and databases made by one session mean to others. */
final class RolesTest {
  private final Account superuser = Servers.underTest().account(Servers.nextSuperuser());
  private Connection admin;

  @BeforeEach
  void connect() throws SQLException {
    admin = open(superuser.user(), superuser.password(), superuser.database());
    run(
        "CREATE ROLE owner_role LOGIN PASSWORD 'owner secret'",
        "CREATE DATABASE shared OWNER owner_role");
  }

  @AfterEach
  void dropAll() throws SQLException {
    run(
        "DROP DATABASE IF EXISTS shared WITH (FORCE)",
        "DROP DATABASE IF EXISTS owner_role WITH (FORCE)",
        "DROP ROLE IF EXISTS owner_role, guest");
    admin.close();
  }

  private Connection open(String user, String password, String database) throws SQLException {
    String url =
        "jdbc:postgresql://%s:%d/%s?sslmode=disable"
            .formatted(superuser.host(), superuser.port(), database);
    return DriverManager.getConnection(url, user, password);
  }

  private void run(String... statements) throws SQLException {
    run(admin, statements);
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private String refusal(String user, String password, String database) {
    return assertThrows(SQLException.class, () -> open(user, password, database).close())
        .getSQLState();
  }

  @Test
  void aNewRoleLogsInWithItsPasswordAndSeesItsDatabases() throws SQLException {
    assertEquals("28P01", refusal("owner_role", "wrong", "shared"));
    try (Connection owner = open("owner_role", "owner secret", "shared")) {
      assertEquals("owner_role", text(owner, "SELECT current_user"));
      assertEquals("shared", text(owner, "SELECT current_database()"));
      run(owner, "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
      assertEquals(
          "owner_role", text(owner, "SELECT tableowner FROM pg_tables WHERE tablename = 't'"));
      assertEquals(
          "0",
          text(
              owner,
              "SELECT count(*) FROM pg_database WHERE datname = '" + superuser.database() + "'"));
    }
    run("ALTER ROLE owner_role PASSWORD 'changed'");
    assertEquals("28P01", refusal("owner_role", "owner secret", "shared"));
    open("owner_role", "changed", "shared").close();
    run("ALTER ROLE owner_role NOLOGIN");
    assertEquals("28000", refusal("owner_role", "changed", "shared"));
    run("ALTER ROLE owner_role LOGIN VALID UNTIL '2001-01-01'");
    assertEquals("28P01", refusal("owner_role", "changed", "shared"));
  }

  @Test
  void onlyTheOwnerItsMembersAndSuperusersConnect() throws SQLException {
    run("CREATE ROLE guest LOGIN PASSWORD 'guest secret'");
    assertEquals("42501", refusal("guest", "guest secret", "shared"));
    assertEquals("3D000", refusal("guest", "guest secret", superuser.database()));
    run("GRANT owner_role TO guest");
    try (Connection owner = open("owner_role", "owner secret", "shared");
        Connection guest = open("guest", "guest secret", "shared");
        Connection root = open(superuser.user(), superuser.password(), "shared")) {
      run(guest, "CREATE TABLE made_by_guest (a int)");
      assertEquals("0", text(owner, "SELECT count(*) FROM made_by_guest"));
      assertEquals("0", text(root, "SELECT count(*) FROM made_by_guest"));
      run(guest, "SET ROLE owner_role");
      assertEquals("owner_role", text(guest, "SELECT current_user"));
      assertEquals("guest", text(guest, "SELECT session_user"));
      assertEquals("42501", fails(guest, "SET ROLE " + superuser.user()));
      assertEquals("42501", fails(guest, "SET SESSION AUTHORIZATION owner_role"));
      assertEquals("42501", fails(guest, "CREATE ROLE another"));
      assertEquals("42501", fails(guest, "CREATE DATABASE another"));
      assertEquals("42501", fails(guest, "ALTER ROLE guest SUPERUSER"));
    }
    run("REVOKE owner_role FROM guest");
    assertEquals("42501", refusal("guest", "guest secret", "shared"));
    run("DROP DATABASE IF EXISTS guest");
  }

  private static String fails(Connection connection, String sql) {
    return assertThrows(SQLException.class, () -> run(connection, sql)).getSQLState();
  }

  @Test
  void aRoleThatWouldNotHaveTheOwnersRightsIsNotActedAs() throws SQLException {
    run("CREATE ROLE guest");
    assertEquals("0A000", fails(admin, "SET ROLE guest"));
    assertEquals("0A000", fails(admin, "SET SESSION AUTHORIZATION guest"));
    assertEquals("0A000", fails(admin, "GRANT ALL ON DATABASE shared TO guest"));
  }

  @Test
  void storedSettingsAreWhatSessionsStartWith() throws SQLException {
    run(
        "ALTER ROLE ALL SET extra_float_digits = 2",
        "ALTER DATABASE shared SET work_mem = '8MB'",
        "ALTER DATABASE shared SET IntervalStyle = 'iso_8601'",
        "ALTER ROLE owner_role SET work_mem = '16MB'",
        "ALTER ROLE owner_role IN DATABASE shared SET statement_timeout = '77s'");
    try (Connection owner = open("owner_role", "owner secret", "shared")) {
      assertEquals("16MB", text(owner, "SHOW work_mem"));
      assertEquals("77s", text(owner, "SHOW statement_timeout"));
      assertEquals("P1D", text(owner, "SELECT interval '1 day'"));
      run(owner, "SET work_mem = '1MB'", "RESET work_mem");
      assertEquals("16MB", text(owner, "SHOW work_mem"));
    }
    run("ALTER ROLE ALL RESET ALL", "ALTER ROLE owner_role RESET ALL");
    try (Connection owner = open("owner_role", "owner secret", "shared")) {
      assertEquals("8MB", text(owner, "SHOW work_mem"));
    }
  }

  @Test
  void aDatabaseInUseIsNotDroppedUnlessForced() throws SQLException {
    Connection owner = open("owner_role", "owner secret", "shared");
    run(owner, "CREATE TABLE t (a int)");
    assertEquals("55006", fails(admin, "DROP DATABASE shared"));
    assertEquals("0", text(owner, "SELECT count(*) FROM t"));
    assertEquals("55006", fails(owner, "DROP DATABASE shared"));
    run("DROP DATABASE shared WITH (FORCE)");
    assertEquals("57P01", fails(owner, "SELECT 1"));
    assertEquals("3D000", refusal("owner_role", "owner secret", "shared"));
    run("CREATE DATABASE shared OWNER owner_role");
    try (Connection again = open("owner_role", "owner secret", "shared")) {
      assertEquals("42P01", fails(again, "SELECT * FROM t"));
    }
  }

  @Test
  void limitsOfRolesAndDatabasesHold() throws SQLException {
    run("ALTER DATABASE shared CONNECTION LIMIT 1");
    try (Connection one = open("owner_role", "owner secret", "shared")) {
      assertFalse(one.isClosed());
      assertEquals("53300", refusal("owner_role", "owner secret", "shared"));
    }
    run("ALTER DATABASE shared CONNECTION LIMIT -1", "ALTER ROLE owner_role CONNECTION LIMIT 0");
    assertEquals("53300", refusal("owner_role", "owner secret", "shared"));
    run(
        "ALTER DATABASE shared ALLOW_CONNECTIONS false",
        "ALTER ROLE owner_role CONNECTION LIMIT -1");
    assertEquals("55000", refusal("owner_role", "owner secret", "shared"));
  }

  @Test
  void superusersSeeAndEndTheSessionsOfOthersAndNobodySeesAPassword() throws SQLException {
    try (Connection owner = open("owner_role", "owner secret", "shared")) {
      run(owner, "ALTER ROLE owner_role PASSWORD 'owner secret'");
      List<String> statements =
          List.of(
              "SELECT query FROM pg_stat_activity WHERE usename = 'owner_role'",
              "SELECT datname FROM pg_stat_activity WHERE usename = 'owner_role'");
      assertEquals("ALTER ROLE owner_role PASSWORD '***'", text(admin, statements.get(0)));
      assertEquals("shared", text(admin, statements.get(1)));
      assertEquals(
          "0",
          text(
              owner,
              "SELECT count(*) FROM pg_stat_activity WHERE usename = '" + superuser.user() + "'"));
      String pid = text(owner, "SELECT pg_backend_pid()");
      String other = text(admin, "SELECT pg_backend_pid()");
      assertEquals("42501", fails(owner, "SELECT pg_terminate_backend(" + other + ")"));
      assertEquals("t", text(admin, "SELECT pg_terminate_backend(" + pid + ")"));
      assertTrue(List.of("57P01", "08006").contains(fails(owner, "SELECT 1")));
    }
  }
}
