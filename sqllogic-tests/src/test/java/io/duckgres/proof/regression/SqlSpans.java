package io.duckgres.proof.regression;

/** The spans of SQL text within which psql sees neither semicolons nor its own commands. */
final class SqlSpans {
  private SqlSpans() {}

  /** The end of the comment, string or quoted name that begins there; {@code at} when none does. */
  static int end(String text, int at) {
    return switch (text.charAt(at)) {
      case '\'' -> quoted(text, at, '\'', isEscapeString(text, at));
      case '"' -> quoted(text, at, '"', false);
      case '-' -> text.startsWith("--", at) ? indexOr(text, "\n", at) : at;
      case '/' -> text.startsWith("/*", at) ? comment(text, at) : at;
      case '$' -> dollarQuoted(text, at);
      default -> at;
    };
  }

  private static boolean isEscapeString(String text, int at) {
    return at > 0
        && (text.charAt(at - 1) | 0x20) == 'e'
        && (at < 2 || !Character.isJavaIdentifierPart(text.charAt(at - 2)));
  }

  private static int quoted(String text, int at, char quote, boolean escapes) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += escapes && text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private static int comment(String text, int at) {
    int depth = 0;
    int end = at;
    do {
      if (text.startsWith("/*", end)) {
        depth++;
        end += 2;
      } else if (text.startsWith("*/", end)) {
        depth--;
        end += 2;
      } else {
        end++;
      }
    } while (depth > 0 && end < text.length());
    return Math.min(end, text.length());
  }

  private static int dollarQuoted(String text, int at) {
    int tag = at + 1;
    while (tag < text.length() && isTagPart(text.charAt(tag), tag == at + 1)) {
      tag++;
    }
    boolean opens =
        tag < text.length()
            && text.charAt(tag) == '$'
            && (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)));
    if (!opens) {
      return at;
    }
    String mark = text.substring(at, tag + 1);
    int end = text.indexOf(mark, tag + 1);
    return end < 0 ? text.length() : end + mark.length();
  }

  private static boolean isTagPart(char c, boolean first) {
    return c != '$'
        && (first ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c));
  }

  private static int indexOr(String text, String what, int from) {
    int end = text.indexOf(what, from);
    return end < 0 ? text.length() : end;
  }
}
