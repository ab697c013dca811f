package io.duckgres.proof.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Servers;
import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.MessageBuilder;
import io.duckgres.proof.wire.MessageText;
import io.duckgres.proof.wire.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Senders of COPY data that stall hold no thread: more of them than there are may wait. */
class StalledCopyTest {
  private static final Duration WAIT = Duration.ofSeconds(60);

  /** More than the server ever has threads for statements (ExecutorConfig.mostWorkers). */
  private static final int SENDERS = 72;

  private final Account account = Servers.underTest().account(Servers.nextCase());

  @Test
  void othersGoOnAndWhoDiesHasLoadedNothing() throws IOException {
    List<RawConnection> senders = new ArrayList<>();
    try (RawConnection other = RawConnection.connect(account, WAIT)) {
      answer(other, query("CREATE TABLE t (a integer, b text)"));
      for (int i = 0; i < SENDERS; i++) {
        RawConnection sender = RawConnection.connect(account, WAIT);
        senders.add(sender);
        sender.send(query("COPY t FROM STDIN"));
        assertEquals('G', sender.receive().type());
        sender.send(data(i + "\tcomplete\n" + i + "\tcut o"));
      }
      assertEquals("DataRow [\"0\"]", answer(other, query("SELECT count(*) FROM t")).get(1));
      // one of them trickles to its end
      RawConnection first = senders.getFirst();
      for (String piece : List.of("f", "f", "\n", "7", "\t", "x", "\n")) {
        first.send(data(piece));
        assertEquals("DataRow [\"1\"]", answer(other, query("SELECT 1")).get(1));
      }
      first.send(new MessageBuilder().message('c'));
      assertEquals("CommandComplete \"COPY 3\"", answer(first).getFirst());
      for (RawConnection sender : senders) {
        sender.close();
      }
      assertEquals("DataRow [\"3\"]", answer(other, query("SELECT count(*) FROM t")).get(1));
    } finally {
      for (RawConnection sender : senders) {
        sender.close();
      }
    }
  }

  private static byte[] query(String sql) {
    return new MessageBuilder().cString(sql).message('Q');
  }

  private static byte[] data(String text) {
    return new MessageBuilder().bytes(text.getBytes(StandardCharsets.UTF_8)).message('d');
  }

  private static List<String> answer(RawConnection connection, byte[] message) throws IOException {
    connection.send(message);
    return answer(connection);
  }

  private static List<String> answer(RawConnection connection) throws IOException {
    List<String> answer = new ArrayList<>();
    BackendMessage message;
    do {
      message = connection.receive();
      answer.add(MessageText.of(message));
    } while (message.type() != 'Z');
    return answer;
  }
}
