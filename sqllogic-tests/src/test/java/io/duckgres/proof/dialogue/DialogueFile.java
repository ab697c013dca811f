package io.duckgres.proof.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parser of {@code .dialogue} files; the format is in the package's description. */
public final class DialogueFile {
  private final String name;
  private final List<String> lines;
  private final List<Step> steps = new ArrayList<>();
  private int at;

  private DialogueFile(String name, String text) {
    this.name = name;
    this.lines = text.lines().toList();
  }

  /**
   * Parses a file.
   *
   * @throws IllegalArgumentException naming file and line of what it cannot read
   */
  public static Dialogue parse(String name, String text) {
    DialogueFile file = new DialogueFile(name, text);
    while (file.at < file.lines.size()) {
      try {
        file.line();
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(name + ":" + file.at + ": " + e.getMessage(), e);
      }
    }
    return new Dialogue(name, false, text.startsWith("# superuser"), List.copyOf(file.steps));
  }

  private void line() {
    String line = lines.get(at++).strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Tokens words = new Tokens(line);
    String keyword = words.word();
    switch (keyword) {
      case "until" -> steps.add(new Step.Until(at, words.word(), words.number(1), difference()));
      case "session" ->
          steps.add(new Step.Session(at, words.word(), words.wordOr("").equals("raw")));
      case "cancel" -> steps.add(new Step.Cancel(at));
      case "sleep" -> steps.add(new Step.Sleep(at, words.number(100)));
      case "Startup" -> steps.add(new Step.Startup(at));
      default -> {
        byte[] bytes = FrontendMessages.encode(keyword, words);
        if (bytes == null) {
          throw new IllegalArgumentException("neither a message nor a command: " + keyword);
        }
        steps.add(new Step.Send(at, line, bytes));
      }
    }
  }

  /** The {@code # differs:} block that may follow an {@code until}, with its indented answer. */
  private @Nullable Difference difference() {
    if (at >= lines.size() || !lines.get(at).startsWith("# differs:")) {
      return null;
    }
    int line = ++at;
    String reason = lines.get(at - 1).substring("# differs:".length()).strip();
    List<String> expected = new ArrayList<>();
    while (at < lines.size() && lines.get(at).startsWith("  ")) {
      expected.add(lines.get(at++).strip());
    }
    if (reason.isEmpty() || expected.isEmpty()) {
      throw new IllegalArgumentException("a difference needs a reason and our answer below it");
    }
    return new Difference(line, reason, expected);
  }
}
