package io.duckgres.translator.lex;

/**
 * A lexical unit.
 *
 * @param text what it means: an identifier folded and truncated, a string decoded, a number without
 *     underscores, an operator with {@code !=} as {@code <>}, a parameter's digits
 * @param start UTF-16 index of its first char in the lexed text
 * @param end UTF-16 index behind its last char
 */
public record Token(Kind kind, String text, int start, int end) {

  public enum Kind {
    /** Identifier or key word, folded to lower case. */
    WORD,
    /** {@code "…"} or {@code U&"…"}. */
    QUOTED,
    /** Any character string form. */
    STRING,
    /** {@code B'…'}. */
    BITS,
    /** {@code X'…'}. */
    HEX,
    NUMBER,
    /** {@code $n}. */
    PARAMETER,
    /** Operators, the single characters that are also punctuation, and {@code :: .. := =>}. */
    SYMBOL,
    END
  }

  /** Whether this is the key word (lower case), which a quoted identifier never is. */
  public boolean is(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  public boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Whether it can stand as a name (reserved words are not excluded). */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }
}
