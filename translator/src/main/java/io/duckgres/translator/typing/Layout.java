package io.duckgres.translator.typing;

/** Text laid out as PostgreSQL's ruleutils.c does: key words begin lines, indented by depth. */
final class Layout {
  static final int STANDARD = 8;
  static final int JOIN = 4;
  static final int VARIABLE = 4;

  private static final int DEEPEST = 40;

  private StringBuilder text = new StringBuilder();
  private int level;

  Layout add(String more) {
    text.append(more);
    return this;
  }

  /** appendContextKeyword(): a new line, the indentation, the word. */
  void line(String word, int before, int after, int plus) {
    level += before;
    trim();
    int depth = level < DEEPEST ? level : DEEPEST + (level - DEEPEST) % (STANDARD / 2);
    text.append('\n').append(" ".repeat(Math.max(depth, 0) + plus)).append(word);
    level = Math.max(level + after, 0);
  }

  void deeper(int by) {
    level += by;
  }

  int level() {
    return level;
  }

  void level(int depth) {
    level = depth;
  }

  /** An element of a list, on a line of its own unless it begins one itself. */
  void element(boolean first, Runnable write) {
    StringBuilder around = text;
    text = new StringBuilder();
    write.run();
    StringBuilder element = text;
    text = around;
    if (!element.isEmpty() && element.charAt(0) == '\n') {
      trim();
    } else if (!first) {
      line("", -STANDARD, STANDARD, VARIABLE);
    }
    text.append(element);
  }

  private void trim() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
