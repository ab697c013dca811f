package io.duckgres.types.ordered;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IPv6 text: {@code 2001:db8::1/64}, also with an IPv4 address at its end. */
final class Inet6Text {
  private static final int GROUPS = 8;

  private final String text;

  Inet6Text(String text) {
    this.text = text;
  }

  /** Null for text that is none. */
  @Nullable Inet parse() {
    int slash = text.indexOf('/');
    String groups = slash < 0 ? text : text.substring(0, slash);
    String length = slash < 0 ? "128" : text.substring(slash + 1);
    int bits = length.length() > 1 && length.startsWith("0") ? -1 : Inet4Text.number(length, 128);
    int gap = groups.indexOf("::");
    if (bits < 0 || (gap >= 0 && groups.indexOf("::", gap + 1) >= 0)) {
      return null;
    }
    List<Integer> head = groups(gap < 0 ? groups : groups.substring(0, gap), gap < 0);
    List<Integer> tail = gap < 0 ? List.of() : groups(groups.substring(gap + 2), true);
    if (head == null || tail == null) {
      return null;
    }
    int given = head.size() + tail.size();
    if (gap < 0 ? given != GROUPS : given >= GROUPS) {
      return null;
    }
    byte[] address = new byte[2 * GROUPS];
    put(address, 0, head);
    put(address, GROUPS - tail.size(), tail);
    return new Inet(address, bits);
  }

  private static void put(byte[] address, int at, List<Integer> groups) {
    for (int i = 0; i < groups.size(); i++) {
      address[2 * (at + i)] = (byte) (groups.get(i) >> 8);
      address[2 * (at + i) + 1] = groups.get(i).byteValue();
    }
  }

  private static @Nullable List<Integer> groups(String text, boolean last) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (last && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        Inet v4 = new Inet4Text(parts[i], false).parse();
        if (v4 == null || v4.bits() != 32) {
          return null;
        }
        byte[] address = v4.address();
        groups.add((address[0] & 0xff) << 8 | address[1] & 0xff);
        groups.add((address[2] & 0xff) << 8 | address[3] & 0xff);
      } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return null;
      }
    }
    return groups;
  }
}
