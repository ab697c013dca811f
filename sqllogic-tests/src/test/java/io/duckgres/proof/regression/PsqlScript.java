package io.duckgres.proof.regression;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file for psql, cut into the statements that psql would send, one after another. Of psql's own
 * commands those that end a statement ({@code \g}, {@code \gset}) and those that set variables
 * count; the others are left out. A COPY from a file of the folder is fed by the client.
 */
final class PsqlScript {
  private static final Pattern COPY_STDIN =
      Pattern.compile("(?is)\\s*copy\\b.*\\bfrom\\s+stdin\\b.*");
  private static final Pattern COPY_FILE =
      Pattern.compile("(?is)(\\s*copy\\s.*?\\bfrom\\s+)'([^']+)'(.*)");
  private static final Set<String> SENDING =
      Set.of("g", "gx", "gset", "gexec", "gdesc", "crosstabview");
  private static final Pattern COMMAND = Pattern.compile("\\\\(\\w*|.)[ \\t]*(.*)");

  private final Path folder;
  private final String text;
  private final PsqlVariables variables = new PsqlVariables();
  private final StringBuilder pending = new StringBuilder();
  private int pendingLine;
  private int line = 1;
  private int at;
  private int dataEnd;

  private PsqlScript(Path folder, String text) {
    this.folder = folder;
    this.text = text;
    variables.put("abs_srcdir", folder.toString());
  }

  /**
   * Opens a script.
   *
   * @param folder the regression folder; data files are below it
   */
  static PsqlScript open(Path folder, Path file) throws IOException {
    return new PsqlScript(folder, Files.readString(file, StandardCharsets.UTF_8) + "\n");
  }

  /** The next statement; null after the last. */
  @Nullable PsqlStatement next() throws IOException {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = SqlSpans.end(text, at);
      boolean sends = false;
      if (end > at) {
        take(end);
      } else if (c == '\\') {
        sends = command();
      } else if (c == ';' && depth == 0) {
        at++;
        sends = true;
      } else {
        depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
        take(at + 1);
      }
      if (sends && !pending.isEmpty()) {
        return statement();
      }
    }
    return null;
  }

  /** The server has asked for the data of the last statement: it is no text of statements. */
  void dataTaken() {
    skip(dataEnd);
  }

  /** Moves a span to the statement that is being read. */
  private void take(int end) {
    String span = text.substring(at, end);
    if (pending.isEmpty()) {
      if (span.isBlank() || span.startsWith("--") || span.startsWith("/*")) {
        skip(end);
        return;
      }
      pendingLine = line;
    }
    pending.append(span);
    skip(end);
  }

  private void skip(int end) {
    for (; at < end; at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
  }

  /** Whether the command sends the statement before it. */
  private boolean command() {
    int end = text.indexOf('\n', at);
    Matcher command = COMMAND.matcher(text.substring(at, end));
    String name = command.matches() ? command.group(1) : "";
    if (name.equals(";")) {
      at += 2;
      return true;
    }
    if (name.equals("set")) {
      variables.set(command.group(2));
    }
    skip(end);
    return SENDING.contains(name);
  }

  private PsqlStatement statement() throws IOException {
    String sql = variables.replace(pending.toString());
    pending.setLength(0);
    dataEnd = at;
    PsqlStatement statement = PsqlStatement.of(pendingLine, sql);
    Matcher file = COPY_FILE.matcher(sql);
    if (file.matches()) {
      Path data = folder.resolve(file.group(2)).normalize();
      if (data.startsWith(folder) && Files.isRegularFile(data)) {
        statement =
            PsqlStatement.of(pendingLine, file.group(1) + "STDIN" + file.group(3))
                .fedWith(Files.readString(data, StandardCharsets.UTF_8));
      }
    } else if (COPY_STDIN.matcher(sql).matches()) {
      statement = statement.fedWith(inlineData());
    }
    return statement;
  }

  /** The lines up to {@code \.}, which belong to the COPY before them if the server takes them. */
  private String inlineData() {
    int from = text.indexOf('\n', at) + 1;
    int end = text.indexOf("\n\\.\n", from - 1);
    if (end < 0) {
      return "";
    }
    dataEnd = end + "\n\\.\n".length();
    return text.substring(from, end + 1);
  }
}
