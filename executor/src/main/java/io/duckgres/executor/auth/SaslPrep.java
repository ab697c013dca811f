package io.duckgres.executor.auth;

import java.text.Normalizer;

/**
 * SASLprep (RFC 4013) as PostgreSQL's pg_saslprep applies it: a text that profile forbids is used
 * as it is.
 */
final class SaslPrep {
  private SaslPrep() {}

  static String prepare(String password) {
    if (password.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      return password;
    }
    StringBuilder mapped = new StringBuilder(password.length());
    password
        .codePoints()
        .forEach(
            c -> {
              if (isNonAsciiSpace(c)) {
                mapped.append(' ');
              } else if (!isMappedToNothing(c)) {
                mapped.appendCodePoint(c);
              }
            });
    if (mapped.isEmpty()) {
      return password;
    }
    String normal = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
    return normal.codePoints().anyMatch(SaslPrep::isProhibited) || breaksBidi(normal)
        ? password
        : normal;
  }

  private static boolean isNonAsciiSpace(int c) {
    return c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200B)
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  private static boolean isMappedToNothing(int c) {
    return c == 0xAD
        || c == 0x34F
        || c == 0x1806
        || (c >= 0x180B && c <= 0x180D)
        || c == 0x200C
        || c == 0x200D
        || c == 0x2060
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF;
  }

  private static boolean isProhibited(int c) {
    int kind = Character.getType(c);
    return isNonAsciiSpace(c)
        || kind == Character.CONTROL
        || kind == Character.PRIVATE_USE
        || kind == Character.SURROGATE
        || kind == Character.UNASSIGNED
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x206A && c <= 0x206F)
        || (c >= 0x2FF0 && c <= 0x2FFB)
        || (c >= 0xFFF9 && c <= 0xFFFD)
        || (c >= 0xE0001 && c <= 0xE007F);
  }

  private static boolean breaksBidi(String text) {
    boolean hasRight = text.codePoints().anyMatch(SaslPrep::isRightToLeft);
    if (!hasRight) {
      return false;
    }
    boolean hasLeft =
        text.codePoints()
            .anyMatch(
                c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    return hasLeft
        || !isRightToLeft(text.codePointAt(0))
        || !isRightToLeft(text.codePointBefore(text.length()));
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
