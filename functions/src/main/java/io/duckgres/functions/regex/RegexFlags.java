package io.duckgres.functions.regex;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/**
 * How a pattern is read and matched.
 *
 * @param syntax which language the pattern is in
 * @param ignoreCase {@code i}
 * @param expanded {@code x}: white space and comments in the pattern mean nothing
 * @param newlineStops {@code .} and {@code [^…]} do not match a newline
 * @param newlineAnchors {@code ^} and {@code $} match at newlines too
 * @param global {@code g}: all matches, not part of the pattern
 */
public record RegexFlags(
    Syntax syntax,
    boolean ignoreCase,
    boolean expanded,
    boolean newlineStops,
    boolean newlineAnchors,
    boolean global) {
  /** Languages of patterns. */
  public enum Syntax {
    /** PostgreSQL's own. */
    ADVANCED,

    /** POSIX's extended one. */
    EXTENDED,

    /** Nothing but characters. */
    LITERAL
  }

  /** No flag given. */
  public static final RegexFlags NONE =
      new RegexFlags(Syntax.ADVANCED, false, false, false, false, false);

  /** {@code ~*}. */
  public static final RegexFlags IGNORE_CASE =
      new RegexFlags(Syntax.ADVANCED, true, false, false, false, false);

  /** The flags argument of the regexp functions; 22023 for a letter that is none. */
  public static RegexFlags parse(String text) {
    RegexFlags flags = NONE;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      RegexFlags next =
          letter == 'g'
              ? new RegexFlags(
                  flags.syntax,
                  flags.ignoreCase,
                  flags.expanded,
                  flags.newlineStops,
                  flags.newlineAnchors,
                  true)
              : flags.with(letter);
      if (next == null) {
        throw PgError.error(
            SqlState.INVALID_PARAMETER_VALUE,
            "invalid regular expression option: \"" + Character.toString(letter) + "\"");
      }
      flags = next;
      i += Character.charCount(letter);
    }
    return flags;
  }

  /** With one more option letter, of an argument or embedded; null when it is none. */
  @org.jspecify.annotations.Nullable
  RegexFlags with(int letter) {
    return switch (letter) {
      case 'b' ->
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED, "basic regular expressions are not supported")
              .hint("Write the pattern as an advanced regular expression.");
      case 'c' -> of(syntax, false, expanded, newlineStops, newlineAnchors);
      case 'e' -> of(Syntax.EXTENDED, ignoreCase, expanded, newlineStops, newlineAnchors);
      case 'i' -> of(syntax, true, expanded, newlineStops, newlineAnchors);
      case 'm', 'n' -> of(syntax, ignoreCase, expanded, true, true);
      case 'p' -> of(syntax, ignoreCase, expanded, true, false);
      case 'q' -> of(Syntax.LITERAL, ignoreCase, expanded, newlineStops, newlineAnchors);
      case 's' -> of(syntax, ignoreCase, expanded, false, false);
      case 't' -> of(syntax, ignoreCase, false, newlineStops, newlineAnchors);
      case 'w' -> of(syntax, ignoreCase, expanded, false, true);
      case 'x' -> of(syntax, ignoreCase, true, newlineStops, newlineAnchors);
      default -> null;
    };
  }

  RegexFlags literal() {
    return of(Syntax.LITERAL, ignoreCase, expanded, newlineStops, newlineAnchors);
  }

  private RegexFlags of(
      Syntax newSyntax, boolean icase, boolean newExpanded, boolean stops, boolean anchors) {
    return new RegexFlags(newSyntax, icase, newExpanded, stops, anchors, global);
  }
}
