package io.duckgres.types.ordered;

import org.jspecify.annotations.Nullable;

/** IPv4 text: {@code 10.1.2.3/8}; cidr leaves out octets and takes the length of the class. */
final class Inet4Text {
  private final String text;
  private final boolean cidr;

  Inet4Text(String text, boolean cidr) {
    this.text = text;
    this.cidr = cidr;
  }

  /** Null for text that is none. */
  @Nullable Inet parse() {
    int slash = text.indexOf('/');
    String digits = slash < 0 ? text : text.substring(0, slash);
    String[] octets = digits.split("\\.", -1);
    if (octets.length > 4) {
      return null;
    }
    byte[] address = new byte[4];
    for (int i = 0; i < octets.length; i++) {
      int value = number(octets[i], 255);
      if (value < 0) {
        return null;
      }
      address[i] = (byte) value;
    }
    int bits =
        slash < 0 ? defaultBits(address, octets.length) : number(text.substring(slash + 1), 32);
    boolean overspecified = !cidr && bits / 8 > octets.length;
    return bits < 0 || overspecified ? null : new Inet(address, bits);
  }

  private int defaultBits(byte[] address, int octets) {
    if (!cidr) {
      return octets == 4 ? 32 : -1;
    }
    int first = address[0] & 0xff;
    int bits = first >= 240 ? 32 : first >= 224 ? 8 : first >= 192 ? 24 : first >= 128 ? 16 : 8;
    bits = Math.max(bits, octets * 8);
    return bits == 8 && first == 224 ? 4 : bits;
  }

  /** Decimal digits up to a limit; -1 for anything else. */
  static int number(String digits, int most) {
    if (digits.isEmpty() || digits.length() > 10) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value > most ? -1 : (int) value;
  }
}
