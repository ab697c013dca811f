package io.duckgres.translator.lex;

import java.util.List;

/**
 * A statement's tokens written out again in the plain lexical forms that PgParser and DuckDB share:
 *
 * <ul>
 *   <li>one space between tokens; comments and white space gone
 *   <li>identifiers folded; quoted where they were, where a key word follows a dot, and where they
 *       hold more than letters, digits and underscores
 *   <li>every string as {@code '…'} with doubled quotes and no other escape, continuations joined
 *   <li>numbers in decimal without underscores
 *   <li>operators by PostgreSQL's longest-match rule, each a token of its own between spaces,
 *       {@code !=} as {@code <>}, {@code :=} as {@code =>}
 *   <li>{@code $n} as it is; {@code B'…'} and {@code X'…'} as they are
 * </ul>
 */
public final class TextForm {
  private final Statement statement;
  private final String text;
  private final int[] starts;

  private TextForm(Statement statement, String text, int[] starts) {
    this.statement = statement;
    this.text = text;
    this.starts = starts;
  }

  public static TextForm of(Statement statement) {
    List<Token> tokens = statement.tokens();
    StringBuilder out = new StringBuilder(statement.end() - statement.start() + tokens.size());
    int[] starts = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      starts[i] = out.length();
      append(out, tokens.get(i), i > 0 && tokens.get(i - 1).isSymbol("."));
    }
    return new TextForm(statement, out.toString(), starts);
  }

  public String text() {
    return text;
  }

  /** The token of the original that an index of {@link #text()} lies in; null behind the last. */
  public Token tokenAt(int index) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return index >= text.length() ? new TokenReader(statement).end() : statement.tokens().get(low);
  }

  private static void append(StringBuilder out, Token token, boolean behindDot) {
    switch (token.kind()) {
      case WORD -> {
        boolean quote =
            (behindDot && KeyWords.isKeyWord(token.text())) || token.text().indexOf('$') >= 0;
        out.append(quote ? Identifiers.quote(token.text()) : token.text());
      }
      case QUOTED -> out.append(Identifiers.quote(token.text()));
      case STRING -> out.append(Identifiers.literal(token.text()));
      case BITS -> out.append("B'").append(token.text()).append('\'');
      case HEX -> out.append("X'").append(token.text()).append('\'');
      case PARAMETER -> out.append('$').append(token.text());
      case SYMBOL -> out.append(token.text().equals(":=") ? "=>" : token.text());
      case NUMBER -> out.append(token.text());
      case END -> {}
    }
  }
}
