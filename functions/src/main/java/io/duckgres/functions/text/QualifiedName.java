package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code parse_ident()}: the parts of a qualified name. */
public final class QualifiedName {
  private final String text;
  private int at;

  private QualifiedName(String text) {
    this.text = text;
  }

  /**
   * Its parts, folded to lower case where they are not quoted.
   *
   * @param strict whether anything may follow the name; 22023 then, and for what is no name
   */
  public static List<@Nullable String> parse(String text, boolean strict) {
    return new QualifiedName(text).run(strict);
  }

  private List<@Nullable String> run(boolean strict) {
    List<@Nullable String> parts = new ArrayList<>();
    boolean afterDot = false;
    skipSpace();
    while (true) {
      String part = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
      if (part == null) {
        throw missing(afterDot);
      }
      parts.add(part);
      skipSpace();
      if (at < text.length() && text.charAt(at) == '.') {
        afterDot = true;
        at++;
        skipSpace();
      } else if (at >= text.length() || !strict) {
        return parts;
      } else {
        throw invalid();
      }
    }
  }

  private String quoted() {
    StringBuilder part = new StringBuilder();
    for (at++; ; at++) {
      int end = text.indexOf('"', at);
      if (end < 0) {
        throw invalid().detail("String has unclosed double quotes.");
      }
      part.append(text, at, end);
      at = end + 1;
      if (at >= text.length() || text.charAt(at) != '"') {
        break;
      }
      part.append('"');
    }
    if (part.isEmpty()) {
      throw invalid().detail("Quoted identifier must not be empty.");
    }
    return part.toString();
  }

  private @Nullable String plain() {
    int from = at;
    while (at < text.length() && isPart(text.charAt(at), at > from)) {
      at++;
    }
    return at == from ? null : text.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isPart(char c, boolean inside) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c >= 0x80
        || (inside && ((c >= '0' && c <= '9') || c == '$'));
  }

  private PgError missing(boolean afterDot) {
    if (at < text.length() && text.charAt(at) == '.') {
      return invalid().detail("No valid identifier before \".\".");
    }
    return afterDot ? invalid().detail("No valid identifier after \".\".") : invalid();
  }

  private PgError invalid() {
    return Strings.invalid("string is not a valid identifier: \"" + text + "\"");
  }

  private void skipSpace() {
    while (at < text.length()
        && (text.charAt(at) == ' ' || (text.charAt(at) >= 9 && text.charAt(at) <= 13))) {
      at++;
    }
  }
}
