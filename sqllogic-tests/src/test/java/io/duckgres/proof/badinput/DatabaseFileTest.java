package io.duckgres.proof.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.MessageBuilder;
import io.duckgres.proof.wire.MessageText;
import io.duckgres.proof.wire.RawConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file that cannot be opened refuses its user, not the server; SIGTERM ends it all. */
class DatabaseFileTest {
  private static final Duration WAIT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void ofANewerEngine() throws Exception {
    // DuckDB's main header is a block of 4096 bytes: checksum, magic bytes, version number
    byte[] file = new byte[3 * 4096];
    ByteBuffer header = ByteBuffer.wrap(file, 0, 4096).order(ByteOrder.LITTLE_ENDIAN);
    header.position(8).put("DUCK".getBytes(StandardCharsets.US_ASCII)).putLong(9_999);
    long checksum = 5381;
    for (int at = 8; at < 4096; at += 8) {
      checksum ^= header.getLong(at) * 0xbf58476d1ce4e5b9L;
    }
    header.putLong(0, checksum);
    assertTrue(refused(file).contains("version number 9999"));
  }

  @Test
  void thatIsSomethingElse() throws Exception {
    refused("this is a letter, not a database".repeat(1_000).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void survivesSigterm() throws Exception {
    try (ServerProcess server = start()) {
      try (RawConnection client = RawConnection.connect(account(server), WAIT)) {
        query(client, "CREATE TABLE kept AS SELECT 42 AS answer");
        server.terminate();
        BackendMessage last = client.receive();
        assertEquals(
            "ErrorResponse FATAL 57P01 \"terminating connection due to administrator command\"",
            MessageText.of(last));
      }
      server.awaitEnd();
    }
    try (ServerProcess server = start();
        RawConnection client = RawConnection.connect(account(server), WAIT)) {
      assertEquals("DataRow [\"42\"]", query(client, "SELECT answer FROM kept"));
    }
  }

  /** What the second client is told, as the first. */
  private String refused(byte[] file) throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Path path = folder.resolve("data/postgres.duckdb");
    Files.write(path, file);
    String text = "";
    try (ServerProcess server = start()) {
      for (int i = 0; i < 2; i++) {
        try (RawConnection client = RawConnection.open(account(server), WAIT)) {
          client.startup(Map.of("user", "postgres", "database", "postgres"));
          BackendMessage message = client.receive();
          if (message.type() == 'R') {
            message = client.receive();
          }
          text = MessageText.of(message);
          assertTrue(text.startsWith("ErrorResponse FATAL "), text);
          assertTrue(text.contains("could not open database"), text);
        }
      }
      assertEquals(file.length, Files.size(path));
    }
    return text;
  }

  private ServerProcess start() throws IOException, InterruptedException {
    return ServerProcess.start(
            folder,
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--data-dir",
            "data",
            "--cert",
            "server.crt",
            "--key",
            "server.key")
        .awaitReady();
  }

  private static Account account(ServerProcess server) throws IOException {
    return new Account("", "127.0.0.1", server.port(), "postgres", "postgres", "postgres");
  }

  /** The second message of the reply: the only row of a query with one. */
  private static String query(RawConnection client, String sql) throws IOException {
    client.send(new MessageBuilder().cString(sql).message('Q'));
    String second = "";
    int n = 0;
    BackendMessage message;
    do {
      message = client.receive();
      if (++n == 2) {
        second = MessageText.of(message);
      }
    } while (message.type() != 'Z');
    return second;
  }
}
