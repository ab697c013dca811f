package io.duckgres.executor.querylog;

import java.util.regex.Pattern;

/**
 * Takes secrets out of a statement before anybody reads it in a log. It errs on the side of hiding:
 * in a statement about secrets, roles or foreign servers every string goes.
 */
public final class SecretTexts {
  private static final String HIDDEN = "'***'";

  private static final Pattern ABOUT_SECRETS =
      Pattern.compile(
          "(?is)\\b(?:secret|password|user\\s+mapping|subscription|credentials?|access_?key|api_?key|token)\\b");

  /** A string constant, whole or cut off at the end of the text. */
  private static final Pattern STRING =
      Pattern.compile("(?s)'(?:[^']|'')*(?:'|$)|\\$(\\w*)\\$.*?(?:\\$\\1\\$|$)");

  /** {@code password=...} of a connection string, also inside a URL. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)\\b(password|passwd|pwd|secret|sslpassword)\\s*=\\s*[^\\s'&]+");

  private static final Pattern URL = Pattern.compile("(?i)(\\w+://[^\\s:/@']+:)[^\\s@']+@");

  private SecretTexts() {}

  /** The text with secrets replaced. */
  public static String hide(String text) {
    if (ABOUT_SECRETS.matcher(text).find()) {
      return STRING.matcher(text).replaceAll(HIDDEN);
    }
    String plain = PARAMETER.matcher(text).replaceAll("$1=***");
    return URL.matcher(plain).replaceAll("$1***@");
  }
}
