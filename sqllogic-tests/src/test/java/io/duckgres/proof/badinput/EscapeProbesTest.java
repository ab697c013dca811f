package io.duckgres.proof.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.duckgres.proof.server.Servers;
import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.MessageBuilder;
import io.duckgres.proof.wire.MessageText;
import io.duckgres.proof.wire.RawConnection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A user gets at nothing of the server's machine, nor past the locks of the engine: each statement
 * of {@code probes/escapes.sql} is refused, and none of them as an internal error.
 */
class EscapeProbesTest {
  private static final Duration SILENCE = Duration.ofSeconds(20);

  @Test
  void everyProbeIsRefused() throws IOException {
    assumeFalse(Servers.selfComparison(), "PostgreSQL answers some of them");
    List<String> probes = probes();
    assertTrue(probes.size() >= 55, "probes: " + probes.size());
    List<String> wrong = new ArrayList<>();
    try (RawConnection connection =
        RawConnection.connect(Servers.underTest().account(Servers.nextCase()), SILENCE)) {
      for (String probe : probes) {
        List<String> answer = answer(connection, probe);
        boolean refused = answer.getFirst().startsWith("ErrorResponse ERROR ");
        if (!refused || answer.getFirst().startsWith("ErrorResponse ERROR XX")) {
          wrong.add(probe + " -> " + answer);
        }
      }
      assertEquals("DataRow [\"1\"]", answer(connection, "SELECT 1").get(1));
    }
    assertEquals(List.of(), wrong);
  }

  private static List<String> probes() throws IOException {
    try (InputStream in = EscapeProbesTest.class.getResourceAsStream("/probes/escapes.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("--"))
          .toList();
    }
  }

  private static List<String> answer(RawConnection connection, String sql) throws IOException {
    connection.send(new MessageBuilder().cString(sql).message('Q'));
    List<String> answer = new ArrayList<>();
    BackendMessage message;
    do {
      message = connection.receive();
      answer.add(MessageText.of(message));
    } while (message.type() != 'Z');
    return answer;
  }
}
