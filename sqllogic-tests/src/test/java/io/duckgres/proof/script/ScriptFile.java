package io.duckgres.proof.script;

import io.duckgres.proof.dialogue.Dialogue;
import io.duckgres.proof.dialogue.Difference;
import io.duckgres.proof.dialogue.Step;
import io.duckgres.proof.wire.MessageBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An SQL script of the comparison; the format is in the package's description. */
public final class ScriptFile {
  private static final String PROTOCOLS = "-- protocols:";
  private static final String DIFFERS = "-- differs";
  private static final String ANSWER = "-- | ";

  private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+): (.*?)}}", Pattern.DOTALL);

  private final String name;
  private final boolean superuser;
  private final List<Statement> statements = new ArrayList<>();
  private Set<Protocol> protocols = EnumSet.allOf(Protocol.class);

  private record Statement(int line, String sql, Map<Protocol, Difference> differences) {}

  private ScriptFile(String name, boolean superuser) {
    this.name = name;
    this.superuser = superuser;
  }

  /**
   * Parses a script.
   *
   * @throws IllegalArgumentException naming file and line of what it cannot read
   */
  public static ScriptFile parse(String name, String text) {
    ScriptFile script = new ScriptFile(name, text.startsWith("-- superuser"));
    script.read(text.lines().toList());
    return script;
  }

  /** The protocols the script is run with. */
  public Set<Protocol> protocols() {
    return protocols;
  }

  /** The script as a dialogue of that protocol. */
  public Dialogue dialogue(Protocol protocol) {
    List<Step> steps = new ArrayList<>();
    for (Statement statement : statements) {
      steps.add(new Step.Send(statement.line(), statement.sql(), bytes(statement.sql(), protocol)));
      steps.add(
          new Step.Until(
              statement.line(), "ReadyForQuery", 1, statement.differences().get(protocol)));
    }
    return new Dialogue(
        name + " (" + protocol.name().toLowerCase(Locale.ROOT) + ")", true, superuser, steps);
  }

  private static byte[] bytes(String sql, Protocol protocol) {
    if (protocol == Protocol.SIMPLE) {
      return new MessageBuilder().cString(sql).message('Q');
    }
    int format = protocol == Protocol.BINARY ? 1 : 0;
    byte[] bind =
        new MessageBuilder().int8(0).int8(0).int16(0).int16(0).int16(1).int16(format).message('B');
    return new MessageBuilder()
        .bytes(new MessageBuilder().int8(0).cString(sql).int16(0).message('P'))
        .bytes(bind)
        .bytes(new MessageBuilder().int8('P').int8(0).message('D'))
        .bytes(new MessageBuilder().int8(0).int32(0).message('E'))
        .bytes(new MessageBuilder().message('S'))
        .bytes();
  }

  private void read(List<String> lines) {
    StringBuilder sql = new StringBuilder();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (sql.isEmpty() && line.startsWith(PROTOCOLS)) {
        protocols = protocols(line.substring(PROTOCOLS.length()));
      } else if (sql.isEmpty() && line.startsWith(DIFFERS)) {
        i = difference(lines, i);
      } else if (sql.isEmpty() && (line.isBlank() || line.startsWith("--"))) {
        continue;
      } else {
        start = sql.isEmpty() ? i + 1 : start;
        sql.append(sql.isEmpty() ? "" : "\n").append(line.stripTrailing());
        if (sql.charAt(sql.length() - 1) == ';') {
          sql.setLength(sql.length() - 1);
          statements.add(new Statement(start, repeated(sql), new EnumMap<>(Protocol.class)));
          sql.setLength(0);
        }
      }
    }
    if (!sql.isEmpty()) {
      throw new IllegalArgumentException(name + ":" + start + ": no ; at the end of a line");
    }
  }

  private static String repeated(CharSequence sql) {
    return REPEATED
        .matcher(sql)
        .replaceAll(
            found ->
                IntStream.rangeClosed(1, Integer.parseInt(found.group(1)))
                    .mapToObj(i -> found.group(2).replace("#", String.valueOf(i)))
                    .map(Matcher::quoteReplacement)
                    .collect(Collectors.joining(", ")));
  }

  /** Reads one exception; the index of its last line. */
  private int difference(List<String> lines, int at) {
    String line = lines.get(at).substring(DIFFERS.length());
    int colon = line.indexOf(':');
    if (colon < 0 || line.substring(colon + 1).isBlank() || statements.isEmpty()) {
      throw new IllegalArgumentException(
          name + ":" + (at + 1) + ": '-- differs: reason' follows a statement");
    }
    Set<Protocol> which =
        colon == 0 ? EnumSet.allOf(Protocol.class) : protocols(line.substring(1, colon - 1));
    List<String> answer = new ArrayList<>();
    int last = at;
    while (last + 1 < lines.size() && lines.get(last + 1).startsWith(ANSWER.strip())) {
      last++;
      answer.add(lines.get(last).substring(ANSWER.strip().length()).strip());
    }
    answer.removeIf(String::isEmpty);
    Difference difference = new Difference(at + 1, line.substring(colon + 1).strip(), answer);
    which.forEach(p -> statements.getLast().differences().put(p, difference));
    return last;
  }

  private static Set<Protocol> protocols(String names) {
    Set<Protocol> result = EnumSet.noneOf(Protocol.class);
    for (String protocol : names.strip().split("[ ,]+")) {
      result.add(Protocol.valueOf(protocol.toUpperCase(Locale.ROOT)));
    }
    return result;
  }

  /** Whether the script states any difference; for tests of the format. */
  @Nullable Difference difference(int statement, Protocol protocol) {
    return statements.get(statement).differences().get(protocol);
  }
}
