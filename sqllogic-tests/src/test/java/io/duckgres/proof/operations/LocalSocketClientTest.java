package io.duckgres.proof.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.duckgres.proof.badinput.ServerProcess;
import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.ClientProgram;
import io.duckgres.proof.server.Psql;
import io.duckgres.proof.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server through its Unix-domain socket, by libpq. */
class LocalSocketClientTest {
  @TempDir Path folder;

  @BeforeAll
  static void notOnPostgres() {
    assumeFalse(Servers.selfComparison(), "PostgreSQL on both sides");
  }

  @Test
  void psqlFindsTheSocketAndIsNotEncryptedWhereOthersMustBe()
      throws IOException, InterruptedException {
    Psql.require();
    try (ServerProcess server = start()) {
      Account local =
          new Account(
              "Duckgres", folder.toString(), server.port(), "postgres", "postgres", "postgres");
      ClientProgram.Result found =
          Psql.run(
              local,
              List.of("-At"),
              "SELECT client_addr IS NULL, client_port FROM pg_stat_activity"
                  + " WHERE pid = pg_backend_pid();\n");
      assertEquals("t|-1\n", found.text());
      Account wrong =
          new Account("Duckgres", folder.toString(), server.port(), "postgres", "x", "postgres");
      assertTrue(
          Psql.run(wrong, "").text().contains("password authentication failed for user"),
          "a password is asked for");
    }
  }

  @Test
  void whatAKilledServerLeftKeepsNoneFromStarting() throws IOException, InterruptedException {
    Path socket;
    try (ServerProcess server = start()) {
      socket = folder.resolve(".s.PGSQL." + server.port());
    } // killed
    assertTrue(Files.exists(socket));
    try (ServerProcess server = start(socket.getFileName().toString().replace(".s.PGSQL.", ""))) {
      server.terminate();
      assertEquals(0, server.awaitEnd());
    }
    assertFalse(Files.exists(socket));
  }

  private ServerProcess start() throws IOException, InterruptedException {
    return start("0");
  }

  private ServerProcess start(String port) throws IOException, InterruptedException {
    return ServerProcess.start(
            folder,
            "--host",
            "127.0.0.1",
            "--port",
            port,
            "--metrics-port",
            "0",
            "--tls-mode",
            "require",
            "--unix-socket-directories",
            folder.toString())
        .awaitReady();
  }
}
