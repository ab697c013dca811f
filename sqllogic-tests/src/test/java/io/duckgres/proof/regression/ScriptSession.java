package io.duckgres.proof.regression;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.MessageBuilder;
import io.duckgres.proof.wire.MessageText;
import io.duckgres.proof.wire.RawConnection;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A connection that runs the statements of a script one after another; one thread. */
final class ScriptSession implements AutoCloseable {
  private final Account account;
  private final Duration patience;
  private RawConnection connection;
  private boolean fed;

  ScriptSession(Account account, Duration patience) throws IOException {
    this.account = account;
    this.patience = patience;
    connection = RawConnection.connect(account, patience);
  }

  /**
   * Runs a statement. One that is not answered in time is cancelled, and the connection renewed.
   */
  Answer run(PsqlStatement statement) throws IOException {
    fed = false;
    try {
      connection.send(new MessageBuilder().cString(statement.sql()).message('Q'));
      return read(statement);
    } catch (SocketTimeoutException e) {
      connection.cancel();
      renew();
      return Answer.lost();
    } catch (IOException e) {
      renew();
      return Answer.lost();
    }
  }

  /** Whether the server asked for the data of the last statement. */
  boolean tookData() {
    return fed;
  }

  private void renew() throws IOException {
    connection.close();
    connection = RawConnection.connect(account, patience);
  }

  private Answer read(PsqlStatement statement) throws IOException {
    Answer.Kind kind = Answer.Kind.COMMAND;
    int columns = 0;
    String sqlState = "";
    List<String> rows = new ArrayList<>();
    while (true) {
      BackendMessage message = connection.receive();
      switch (message.type()) {
        case 'T' -> {
          kind = Answer.Kind.ROWS;
          columns = ByteBuffer.wrap(message.body()).getShort();
        }
        case 'D' -> rows.add(MessageText.of(message));
        case 'H' -> kind = Answer.Kind.COPY;
        case 'd' -> rows.add(new String(message.body(), StandardCharsets.UTF_8));
        case 'G' -> feed(statement);
        case 'E' -> sqlState = sqlState(message);
        case 'Z' -> {
          return sqlState.isEmpty() ? new Answer(kind, columns, rows, "") : Answer.error(sqlState);
        }
        default -> {}
      }
    }
  }

  private void feed(PsqlStatement statement) throws IOException {
    fed = true;
    byte[] data = statement.copyData();
    if (data != null && data.length > 0) {
      connection.send(new MessageBuilder().bytes(data).message('d'));
    }
    connection.send(new MessageBuilder().message('c'));
  }

  private static String sqlState(BackendMessage error) {
    ByteBuffer body = ByteBuffer.wrap(error.body());
    for (char field = (char) body.get(); field != 0; field = (char) body.get()) {
      StringBuilder value = new StringBuilder();
      for (byte b = body.get(); b != 0; b = body.get()) {
        value.append((char) b);
      }
      if (field == 'C') {
        return value.toString();
      }
    }
    return "XX000";
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
