package io.duckgres.types.ordered;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * An address and the length of its network's prefix. Immutable; the array is not shared.
 *
 * @param address 4 or 16 bytes
 * @param bits 0 to 32 or 128
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its key
public record Inet(byte[] address, int bits) {
  private static final int V4 = 4;

  public boolean isV4() {
    return address.length == V4;
  }

  /** 32 or 128. */
  public int maxBits() {
    return address.length * 8;
  }

  /** The same address in a network of another size. */
  public Inet withBits(int other) {
    return new Inet(address, other);
  }

  /** The address with all bits behind the prefix cleared. */
  public Inet network() {
    return new Inet(masked(address, bits), bits);
  }

  /** All bits of the prefix set, of {@link #maxBits} bits. */
  public Inet netmask() {
    byte[] all = new byte[address.length];
    Arrays.fill(all, (byte) 0xff);
    return new Inet(masked(all, bits), maxBits());
  }

  public Inet hostmask() {
    return netmask().not();
  }

  public Inet broadcast() {
    return or(hostmask()).withBits(bits);
  }

  public Inet not() {
    byte[] result = address.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) ~result[i];
    }
    return new Inet(result, bits);
  }

  public Inet and(Inet other) {
    byte[] result = address.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] &= other.address[i];
    }
    return new Inet(result, Math.max(bits, other.bits));
  }

  public Inet or(Inet other) {
    byte[] result = address.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] |= other.address[i];
    }
    return new Inet(result, Math.max(bits, other.bits));
  }

  /** Whether the networks' common prefix is that of this one. */
  public boolean prefixes(Inet other) {
    return address.length == other.address.length
        && Arrays.equals(masked(address, bits), masked(other.address, bits));
  }

  /** The longest prefix that both have. */
  public int commonBits(Inet other) {
    int most = Math.min(bits, other.bits);
    for (int i = 0; i < most; i++) {
      int mask = 0x80 >> i % 8;
      if ((address[i / 8] & mask) != (other.address[i / 8] & mask)) {
        return i;
      }
    }
    return most;
  }

  public BigInteger number() {
    return new BigInteger(1, address);
  }

  static byte[] masked(byte[] address, int bits) {
    byte[] result = address.clone();
    for (int i = 0; i < result.length; i++) {
      int kept = Math.clamp(bits - i * 8L, 0, 8);
      result[i] &= (byte) (0xff << 8 - kept);
    }
    return result;
  }

  /** Family, network, length of the prefix, address: bytes in the order of network_cmp(). */
  public byte[] key() {
    int size = address.length;
    byte[] key = new byte[2 + 2 * size];
    key[0] = (byte) (isV4() ? 2 : 3);
    System.arraycopy(masked(address, bits), 0, key, 1, size);
    key[1 + size] = (byte) bits;
    System.arraycopy(address, 0, key, 2 + size, size);
    return key;
  }

  /** A value out of its bytes. */
  public static Inet read(byte[] key) {
    int size = (key.length - 2) / 2;
    return new Inet(Arrays.copyOfRange(key, 2 + size, key.length), key[1 + size] & 0xff);
  }
}
