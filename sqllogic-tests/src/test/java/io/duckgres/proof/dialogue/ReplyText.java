package io.duckgres.proof.dialogue;

import io.duckgres.proof.wire.BackendMessage;
import io.duckgres.proof.wire.MessageText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replies in a form that two servers can agree on: OIDs of user tables become {@code #1}, {@code
 * #2} in the order seen, the account's name becomes {@code $account}, and neighbouring CopyData
 * messages become one, because the protocol lets a server cut them anywhere.
 */
final class ReplyText {
  /** Stands for the end of the connection. */
  static final BackendMessage END = new BackendMessage('\0', "connection closed".getBytes());

  /** Stands for a server that no longer answers. */
  static final BackendMessage SILENCE = new BackendMessage('\1', "no answer in time".getBytes());

  private static final Set<Character> SAME_EACH_TIME = Set.of('1', '2', '3', 'n', 't');
  private static final Pattern TABLE = Pattern.compile("(?<= table=)[0-9]{5,}");
  private static final Pattern FORMAT = Pattern.compile(" format=[01]");

  private final boolean brief;
  private final Map<String, String> tables = new HashMap<>();

  ReplyText(boolean brief) {
    this.brief = brief;
  }

  List<String> of(List<BackendMessage> messages) {
    List<String> lines = new ArrayList<>();
    for (BackendMessage message : joinCopyData(messages)) {
      if (message == END || message == SILENCE) {
        lines.add("-- " + new String(message.body()));
      } else if (!brief || !SAME_EACH_TIME.contains(message.type())) {
        String line = line(message);
        if (!brief || !line.equals("ReadyForQuery I")) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private String line(BackendMessage message) {
    String line = MessageText.of(message);
    if (message.type() != 'T') {
      return line;
    }
    String numbered =
        TABLE
            .matcher(line)
            .replaceAll(m -> tables.computeIfAbsent(m.group(), k -> "#" + (tables.size() + 1)));
    return brief ? FORMAT.matcher(numbered).replaceAll("") : numbered;
  }

  private static List<BackendMessage> joinCopyData(List<BackendMessage> messages) {
    List<BackendMessage> joined = new ArrayList<>();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (BackendMessage message : messages) {
      if (message.type() == 'd') {
        data.writeBytes(message.body());
        continue;
      }
      if (data.size() > 0) {
        joined.add(new BackendMessage('d', data.toByteArray()));
        data.reset();
      }
      joined.add(message);
    }
    return joined;
  }
}
