package io.duckgres.proof.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Servers;
import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.MessageText;
import io.duckgres.proof.wire.RawConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Transactions, savepoints and cursors in random order give the same answers as PostgreSQL, message
 * by message; of an error the SQLSTATE is compared. {@code -Dproof.history.steps} makes the
 * histories longer, {@code -Dproof.history.seed} adds to the seeds.
 */
class RandomHistoryTest {
  private static final int STEPS = Integer.getInteger("proof.history.steps", 600);
  private static final long SEED = Long.getLong("proof.history.seed", 0);
  private static final Duration SILENCE = Duration.ofSeconds(20);
  private static final Pattern STATE =
      Pattern.compile("(ErrorResponse|NoticeResponse) \\w+ (\\w+) .*");
  private static final Pattern TABLE = Pattern.compile(" table=\\d+");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void savepoints(long seed) throws IOException {
    run(new HistoryWriter(seed + SEED, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void cursors(long seed) throws IOException {
    run(new HistoryWriter(seed + SEED, 40));
  }

  private static void run(HistoryWriter history) throws IOException {
    Deque<String> recent = new ArrayDeque<>();
    int rolledBack = 0;
    String account = Servers.nextCase();
    try (RawConnection reference = connect(Servers.reference().account(account));
        RawConnection tested = connect(Servers.underTest().account(account))) {
      for (String sql : HistoryWriter.SETUP) {
        answer(reference, HistoryStep.simple(sql));
        answer(tested, HistoryStep.simple(sql));
      }
      for (int i = 0; i < STEPS; i++) {
        HistoryStep step = history.next();
        recent.addLast(step.text());
        if (recent.size() > 60) {
          recent.removeFirst();
        }
        List<String> expected = answer(reference, step);
        assertEquals(
            String.join("\n", expected),
            String.join("\n", answer(tested, step)),
            () -> "after\n" + String.join(";\n", recent));
        if (step.text().startsWith("ROLLBACK TO") && expected.size() == 2) {
          rolledBack++;
        }
      }
    }
    assertNotEquals(0, rolledBack, "savepoints rolled back to");
  }

  private static RawConnection connect(Account account) throws IOException {
    return RawConnection.connect(account, SILENCE);
  }

  private static List<String> answer(RawConnection connection, HistoryStep step)
      throws IOException {
    connection.send(step.bytes());
    List<String> answer = new ArrayList<>();
    BackendMessage message;
    do {
      message = connection.receive();
      if (message.type() != 'S' && message.type() != 'N') {
        answer.add(comparable(MessageText.of(message)));
      }
    } while (message.type() != 'Z');
    return answer;
  }

  private static String comparable(String message) {
    Matcher error = STATE.matcher(message);
    return error.matches()
        ? error.group(1) + " " + error.group(2)
        : TABLE.matcher(message).replaceAll(" table");
  }
}
