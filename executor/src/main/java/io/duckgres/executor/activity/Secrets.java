package io.duckgres.executor.activity;

import java.util.regex.Pattern;

/** Keeps passwords out of what shows a statement's text to others than its author. */
public final class Secrets {
  /** The string behind PASSWORD, in any of its forms; one that does not end goes to the end. */
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?is)(\\bpassword\\s+(?:e|u&|n)?)('(?:[^'\\\\]|''|\\\\.)*(?:'|$)|(\\$\\w*\\$).*?(?:\\3|$))");

  private Secrets() {}

  /** A statement with its passwords replaced. */
  public static String masked(String sql) {
    return PASSWORD.matcher(sql).replaceAll("$1'********'");
  }
}
