package io.duckgres.types.ordered;

/** How addresses are shown. */
public final class InetText {
  private InetText() {}

  /** The address without the length of its prefix. */
  public static String host(Inet value) {
    byte[] address = value.address();
    return value.isV4() ? v4(address, 0, 4) : v6(address);
  }

  /** abbrev(cidr): without the octets or groups behind the prefix. */
  public static String abbreviated(Inet value) {
    int bits = value.bits();
    if (value.isV4()) {
      return v4(value.address(), 0, Math.max(1, (bits + 7) / 8)) + "/" + bits;
    }
    String groups = bits == 0 ? "::" : v6(value.address(), Math.max(2, (bits + 15) / 16), 1);
    return groups + "/" + bits;
  }

  private static String v4(byte[] address, int from, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ".").append(address[from + i] & 0xff);
    }
    return text.toString();
  }

  private static String v6(byte[] address) {
    return v6(address, 8, 2);
  }

  /** The longest run of zeros, of so many groups at least, becomes {@code ::}. */
  private static String v6(byte[] address, int count, int least) {
    int[] groups = new int[count];
    for (int i = 0; i < count; i++) {
      groups[i] = (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
    }
    int best = -1;
    int length = least - 1;
    for (int i = 0; i < count; i++) {
      int end = i;
      while (end < count && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        best = i;
        length = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (best >= 0 && i >= best && i < best + length) {
        text.append(i == best ? ":" : "");
        continue;
      }
      text.append(i == 0 ? "" : ":");
      if (i == 6 && count == 8 && best == 0 && isEmbedded(groups, length)) {
        return text + v4(address, 12, 4);
      }
      text.append(Integer.toHexString(groups[i]));
    }
    return text.append(best >= 0 && best + length == count ? ":" : "").toString();
  }

  /** Whether the last groups are an IPv4 address, by the zeros before them. */
  private static boolean isEmbedded(int[] groups, int zeros) {
    return zeros == 6 || (zeros == 7 && groups[7] != 1) || (zeros == 5 && groups[5] == 0xffff);
  }
}
