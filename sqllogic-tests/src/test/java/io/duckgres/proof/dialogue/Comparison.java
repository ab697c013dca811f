package io.duckgres.proof.dialogue;

import java.util.ArrayList;
import java.util.List;

/** Compares the replies of two servers and explains what differs. */
public final class Comparison {
  private static final int MOST_LINES = 12;

  private final String file;
  private final boolean exceptions;
  private final List<String> problems = new ArrayList<>();

  /**
   * Creates a comparison.
   *
   * @param file named in reports
   * @param exceptions whether the differences stated in the file are those of the second server
   */
  public Comparison(String file, boolean exceptions) {
    this.file = file;
    this.exceptions = exceptions;
  }

  /** One text for each place where the servers disagree without a true explanation. */
  public List<String> compare(List<Reply> reference, List<Reply> tested) {
    for (int i = 0; i < reference.size(); i++) {
      compare(reference.get(i), tested.get(i));
    }
    return problems;
  }

  private void compare(Reply reference, Reply tested) {
    Difference stated = exceptions ? reference.difference() : null;
    boolean equal = reference.messages().equals(tested.messages());
    if (stated == null) {
      if (!equal) {
        problems.add(report(reference, "PostgreSQL", reference.messages(), tested.messages()));
      }
    } else if (equal) {
      problems.add(
          "%s:%d: both servers agree now; take the exception out: %s"
              .formatted(file, stated.line(), stated.reason()));
    } else if (!stated.expected().equals(tested.messages())) {
      problems.add(
          report(reference, "the exception's answer", stated.expected(), tested.messages()));
    }
  }

  private String report(Reply place, String who, List<String> expected, List<String> actual) {
    int same = 0;
    while (same < expected.size()
        && same < actual.size()
        && expected.get(same).equals(actual.get(same))) {
      same++;
    }
    StringBuilder text = new StringBuilder();
    text.append(file).append(':').append(place.line()).append(": not as ").append(who).append('\n');
    place.sent().lines().limit(MOST_LINES).forEach(l -> text.append("  > ").append(l).append('\n'));
    if (same > 0) {
      text.append("    ").append(same).append(" messages agree\n");
    }
    append(text, "  - ", expected, same);
    append(text, "  + ", actual, same);
    return text.toString();
  }

  private static void append(StringBuilder text, String mark, List<String> lines, int from) {
    lines.stream()
        .skip(from)
        .limit(MOST_LINES)
        .forEach(l -> text.append(mark).append(l).append('\n'));
    if (lines.size() - from > MOST_LINES) {
      text.append(mark).append("… ").append(lines.size() - from - MOST_LINES).append(" more\n");
    }
  }
}
