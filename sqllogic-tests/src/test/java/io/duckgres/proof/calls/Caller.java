package io.duckgres.proof.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.MessageBuilder;
import io.duckgres.proof.wire.RawConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends many queries in one go, each of which succeeds or fails by itself. A connection that is
 * lost or silent is opened anew.
 */
final class Caller implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final int AT_ONCE = 32;

  private final Account account;
  private RawConnection connection;

  Caller(Account account) throws IOException {
    this.account = account;
    this.connection = connected();
    for (String sql : Table.text("setup.sql").split(";\n")) {
      Answer answer = ask(sql);
      if (answer.failed()) {
        throw new IOException(account.server() + ": " + sql + ": " + answer.shown());
      }
    }
  }

  private RawConnection connected() throws IOException {
    return RawConnection.connect(account, SILENCE);
  }

  Answer ask(String sql) throws IOException {
    return ask(List.of(sql)).getFirst();
  }

  List<Answer> ask(List<String> queries) throws IOException {
    List<Answer> answers = new ArrayList<>();
    while (answers.size() < queries.size()) {
      int from = answers.size();
      List<String> some = queries.subList(from, Math.min(from + AT_ONCE, queries.size()));
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        some.forEach(sql -> out.writeBytes(new MessageBuilder().cString(sql).message('Q')));
        connection.send(out.toByteArray());
        for (int i = 0; i < some.size(); i++) {
          answers.add(receive());
        }
      } catch (IOException e) {
        answers.add(Answer.error(Answer.LOST, String.valueOf(e)));
        connection.close();
        connection = connected();
        for (String sql : Table.text("setup.sql").split(";\n")) {
          if (sql.startsWith("SET")) {
            ask(sql);
          }
        }
      }
    }
    return answers;
  }

  private Answer receive() throws IOException {
    List<Integer> types = new ArrayList<>();
    List<List<@Nullable String>> rows = new ArrayList<>();
    Answer failed = null;
    while (true) {
      BackendMessage message = connection.receive();
      ByteBuffer body = ByteBuffer.wrap(message.body());
      switch (message.type()) {
        case 'T' -> {
          for (int n = body.getShort(); n > 0; n--) {
            skipString(body);
            body.getInt();
            body.getShort();
            types.add(body.getInt());
            body.getShort();
            body.getInt();
            body.getShort();
          }
        }
        case 'D' -> rows.add(row(body));
        case 'E' -> failed = error(body);
        case 'Z' -> {
          return failed == null ? new Answer(null, "", types, rows) : failed;
        }
        default -> {}
      }
    }
  }

  private static List<@Nullable String> row(ByteBuffer body) {
    List<@Nullable String> values = new ArrayList<>();
    for (int n = body.getShort(); n > 0; n--) {
      int length = body.getInt();
      if (length < 0) {
        values.add(null);
      } else {
        values.add(new String(body.array(), body.position(), length, UTF_8));
        body.position(body.position() + length);
      }
    }
    return values;
  }

  private static Answer error(ByteBuffer body) {
    String state = "";
    String text = "";
    for (byte field = body.get(); field != 0; field = body.get()) {
      int from = body.position();
      skipString(body);
      String value = new String(body.array(), from, body.position() - 1 - from, UTF_8);
      if (field == 'C') {
        state = value;
      } else if (field == 'M') {
        text = value;
      }
    }
    return Answer.error(state, text);
  }

  private static void skipString(ByteBuffer body) {
    while (body.get() != 0) {}
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
