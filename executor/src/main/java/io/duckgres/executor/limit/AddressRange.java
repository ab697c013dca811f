package io.duckgres.executor.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * An address or a network, written {@code 10.0.0.0/8}, {@code 192.0.2.7} or {@code 2001:db8::/32}.
 *
 * @param bits how many leading bits count
 */
@SuppressWarnings("ArrayRecordComponent") // never handed out
public record AddressRange(byte[] network, int bits) {

  /**
   * Reads one; names are not looked up.
   *
   * @throws IllegalArgumentException it is neither an address nor a network
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    byte[] network =
        InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)).getAddress();
    int most = network.length * 8;
    int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(text);
    }
    return new AddressRange(network, bits);
  }

  /** Whether the address lies in it; never for one of the other family. */
  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != network.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(network, 0, whole, other, 0, whole)) {
      return false;
    }
    int rest = bits % 8;
    return rest == 0 || ((network[whole] ^ other[whole]) & 0xff) >> (8 - rest) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressRange range
        && bits == range.bits
        && Arrays.equals(network, range.network);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(network) + bits;
  }

  /** As it is written. */
  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/" + bits;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // parsed from an address
    }
  }
}
