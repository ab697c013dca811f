package io.duckgres.proof.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Servers;
import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.MessageBuilder;
import io.duckgres.proof.wire.MessageText;
import io.duckgres.proof.wire.RawConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever one client sends, the session beside it goes on. */
class HostileClientTest {
  private static final Duration WAIT = Duration.ofSeconds(60);

  private final Account account = Servers.underTest().account("hostile");
  private RawConnection neighbour;

  @BeforeEach
  void connectNeighbour() throws IOException {
    neighbour = RawConnection.connect(account, WAIT);
  }

  @RepeatedTest(20)
  void randomBytesInsteadOfStartup(RepetitionInfo repetition) throws IOException {
    byte[] bytes = random(repetition.getCurrentRepetition(), 300);
    try (RawConnection client = RawConnection.open(account, WAIT)) {
      sendAndIgnore(client, bytes);
    }
    neighbourAnswers();
  }

  @RepeatedTest(20)
  void randomBytesInASession(RepetitionInfo repetition) throws IOException {
    byte[] bytes = random(repetition.getCurrentRepetition(), 2_000);
    try (RawConnection client = RawConnection.connect(account, WAIT)) {
      sendAndIgnore(client, bytes);
    }
    neighbourAnswers();
  }

  @RepeatedTest(40)
  void messagesWithRandomBodies(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    try (RawConnection client = RawConnection.connect(account, WAIT)) {
      for (int i = 0; i < 5; i++) {
        byte[] body = new byte[random.nextInt(40)];
        random.nextBytes(body);
        char type = "QPBDECSHdcfF".charAt(random.nextInt(12));
        sendAndIgnore(client, new MessageBuilder().bytes(body).message(type));
      }
    }
    neighbourAnswers();
  }

  @Test
  void lengthOfTwoGigabytes() throws IOException {
    for (String start :
        List.of("7fffffff", "7fffffff00030000", "ffffffff", "00000000", "00000003")) {
      try (RawConnection client = RawConnection.open(account, WAIT)) {
        sendAndIgnore(client, HexFormat.of().parseHex(start));
      }
    }
    for (String message : List.of("517fffffff", "50ffffffff", "4200000000", "640000000341")) {
      try (RawConnection client = RawConnection.connect(account, WAIT)) {
        sendAndIgnore(client, HexFormat.of().parseHex(message));
        assertEquals("closed", end(client));
      }
    }
    neighbourAnswers();
  }

  @Test
  void truncatedStartup() throws IOException {
    byte[] startup =
        new MessageBuilder().int32(196608).cString("user").cString("x").int8(0).startupPacket();
    for (int length = 0; length < startup.length; length += 3) {
      try (RawConnection client = RawConnection.open(account, WAIT)) {
        client.send(Arrays.copyOf(startup, length));
      }
    }
    neighbourAnswers();
  }

  /** The reference trusts everyone, so these two have PostgreSQL's texts written here. */
  @Test
  void wrongPassword() throws IOException {
    refused(
        new Account(
            "", account.host(), account.port(), account.user(), "wrong", account.database()),
        "ErrorResponse FATAL 28P01 \"password authentication failed for user \\\"hostile\\\"\"");
  }

  @Test
  void unknownUser() throws IOException {
    refused(
        new Account("", account.host(), account.port(), "nosuch", "wrong", account.database()),
        "ErrorResponse FATAL 28P01 \"password authentication failed for user \\\"nosuch\\\"\"");
  }

  @Test
  void unknownDatabase() throws IOException {
    refused(
        new Account(
            "", account.host(), account.port(), account.user(), account.password(), "nosuch"),
        "ErrorResponse FATAL 3D000 \"database \\\"nosuch\\\" does not exist\"");
  }

  @Test
  void clientsThatGoAwayInTheMiddleOfAResult() throws IOException {
    for (int i = 0; i < 10; i++) {
      try (RawConnection client = RawConnection.connect(account, WAIT)) {
        client.send(query("SELECT n, repeat('x', 100) FROM generate_series(1, 1000000) g(n)"));
        client.receive();
      }
    }
    neighbourAnswers();
  }

  private void neighbourAnswers() throws IOException {
    neighbour.send(query("SELECT 'still here' AS t"));
    List<String> messages = new ArrayList<>();
    BackendMessage message;
    do {
      message = neighbour.receive();
      messages.add(MessageText.of(message));
    } while (message.type() != 'Z');
    assertEquals("DataRow [\"still here\"]", messages.get(1));
    neighbour.close();
  }

  private void refused(Account other, String answer) throws IOException {
    assumeFalse(Servers.selfComparison(), "PostgreSQL on both sides");
    try (RawConnection client = RawConnection.open(other, WAIT)) {
      client.startup(Map.of("user", other.user(), "database", other.database()));
      BackendMessage message = client.receive();
      if (message.type() == 'R') {
        message = client.receive();
      }
      String text = MessageText.of(message);
      assertEquals(answer, text.substring(0, Math.min(answer.length(), text.length())));
      assertEquals("closed", end(client));
    }
    neighbourAnswers();
  }

  private static String end(RawConnection client) throws IOException {
    try {
      while (true) {
        client.receive();
      }
    } catch (EOFException | SocketException e) {
      return "closed";
    } catch (SocketTimeoutException e) {
      return "still open";
    }
  }

  private static void sendAndIgnore(RawConnection client, byte[] bytes) {
    try {
      client.send(bytes);
    } catch (IOException closed) {
      // the server may well have closed it
    }
  }

  private static byte[] query(String sql) {
    return new MessageBuilder().cString(sql).message('Q');
  }

  private static byte[] random(int seed, int most) {
    Random random = new Random(seed);
    byte[] bytes = new byte[1 + random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }
}
