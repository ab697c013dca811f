package io.duckgres.functions.text;

import io.duckgres.types.TsvResource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Quotes of identifiers and literals. */
public final class Quoting {
  /** Keywords of another kind than the unreserved. */
  private static final Set<String> KEYWORDS =
      TsvResource.read(Quoting.class, "quoted_keywords.tsv").stream()
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());

  private Quoting() {}

  /** {@code quote_ident()}: in quotes where the parser would not read the same name without. */
  public static String identifier(String name) {
    boolean plain =
        !name.isEmpty()
            && (isLetter(name.charAt(0)))
            && name.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9'))
            && !KEYWORDS.contains(name);
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || c == '_';
  }

  /** {@code quote_literal()}. */
  public static String literal(String text) {
    String quoted = '\'' + text.replace("'", "''").replace("\\", "\\\\") + '\'';
    return text.indexOf('\\') >= 0 ? 'E' + quoted : quoted;
  }
}
