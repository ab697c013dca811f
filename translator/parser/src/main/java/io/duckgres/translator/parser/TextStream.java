package io.duckgres.translator.parser;

/** The text of one statement for the token manager; columns count characters from 1 on one line. */
final class TextStream implements CharStream {
  private final String text;
  private int tokenStart;
  private int next;

  TextStream(String text) {
    this.text = text;
  }

  @Override
  public char readChar() throws java.io.IOException {
    if (next == text.length()) {
      // The token manager backs up by the characters it has read, the end not among them.
      throw END;
    }
    return text.charAt(next++);
  }

  // JavaCC's protocol for the end of input; one object, as every statement ends.
  @SuppressWarnings("StaticAssignmentOfThrowable")
  private static final java.io.IOException END = new EndOfText();

  private static final class EndOfText extends java.io.IOException {
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  @Override
  public char BeginToken() throws java.io.IOException {
    tokenStart = next;
    return readChar();
  }

  @Override
  public void backup(int amount) {
    next -= amount;
  }

  @Override
  public String GetImage() {
    return text.substring(tokenStart, next);
  }

  @Override
  public char[] GetSuffix(int length) {
    return text.substring(next - length, next).toCharArray();
  }

  @Override
  public int getBeginColumn() {
    return tokenStart + 1;
  }

  @Override
  public int getEndColumn() {
    return next;
  }

  @Override
  public int getBeginLine() {
    return 1;
  }

  @Override
  public int getEndLine() {
    return 1;
  }

  @Override
  @Deprecated
  public int getColumn() {
    return getEndColumn();
  }

  @Override
  @Deprecated
  public int getLine() {
    return 1;
  }

  @Override
  public void Done() {}
}
