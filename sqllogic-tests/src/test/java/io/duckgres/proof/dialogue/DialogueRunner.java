package io.duckgres.proof.dialogue;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.RawConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a dialogue on one server and writes down the replies. */
public final class DialogueRunner implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final Account account;
  private final Dialogue dialogue;
  private final Map<String, RawConnection> sessions = new HashMap<>();
  private final List<Reply> replies = new ArrayList<>();
  private final StringBuilder sent = new StringBuilder();
  private final ReplyText text;
  private String session = "";

  private DialogueRunner(Account account, Dialogue dialogue) {
    this.account = account;
    this.dialogue = dialogue;
    text = new ReplyText(dialogue.brief());
  }

  /** The replies, one for each {@code until}. */
  public static List<Reply> run(Account account, Dialogue dialogue) throws IOException {
    try (DialogueRunner runner = new DialogueRunner(account, dialogue)) {
      for (Step step : dialogue.steps()) {
        runner.step(step);
      }
      return runner.replies;
    }
  }

  @Override
  public void close() throws IOException {
    for (RawConnection connection : sessions.values()) {
      connection.close();
    }
  }

  private void step(Step step) throws IOException {
    switch (step) {
      case Step.Session s -> {
        session = s.name();
        if (s.raw()) {
          sessions.put(session, RawConnection.open(account, SILENCE));
        }
      }
      case Step.Send s -> {
        sent.append(s.text()).append('\n');
        send(s.bytes());
      }
      case Step.Startup ignored ->
          connection().startup(Map.of("user", account.user(), "database", account.database()));
      case Step.Cancel ignored -> connection().cancel();
      case Step.Sleep s -> sleep(s.millis());
      case Step.Until until -> {
        List<String> messages = text.of(read(until));
        replies.add(new Reply(until.line(), sent.toString(), messages, until.difference()));
        sent.setLength(0);
      }
    }
  }

  private void send(byte[] bytes) throws IOException {
    try {
      connection().send(bytes);
    } catch (SocketException gone) {
      // the reply will say that the connection has ended
    }
  }

  private List<BackendMessage> read(Step.Until until) throws IOException {
    List<BackendMessage> messages = new ArrayList<>();
    int missing = until.count();
    while (missing > 0) {
      try {
        BackendMessage message = connection().receive();
        messages.add(message);
        if (message.name().equals(until.message())) {
          missing--;
        } else if (message.type() == 'Z' && !until.message().equals("EOF")) {
          break; // what was waited for does not come any more
        }
      } catch (EOFException | SocketException e) {
        messages.add(ReplyText.END);
        break;
      } catch (SocketTimeoutException e) {
        messages.add(ReplyText.SILENCE);
        break;
      }
    }
    return messages;
  }

  private RawConnection connection() throws IOException {
    RawConnection connection = sessions.get(session);
    if (connection == null) {
      connection = RawConnection.connect(account, SILENCE);
      sessions.put(session, connection);
    }
    return connection;
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
