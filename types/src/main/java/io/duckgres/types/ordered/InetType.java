package io.duckgres.types.ordered;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import java.util.Arrays;

/**
 * inet and cidr. In binary: family (2, 3), length of the prefix, whether it is cidr, number of
 * address bytes, address.
 */
final class InetType implements OrderedType {
  private static final int HEADER = 4;

  private final boolean cidr;

  InetType(boolean cidr) {
    this.cidr = cidr;
  }

  @Override
  public byte[] parse(String text, TextSettings settings) {
    Inet value =
        text.indexOf(':') >= 0 ? new Inet6Text(text).parse() : new Inet4Text(text, cidr).parse();
    if (value == null) {
      throw PgError.error(
          SqlState.INVALID_TEXT_REPRESENTATION,
          "invalid input syntax for type " + (cidr ? "cidr" : "inet") + ": \"" + text + "\"");
    }
    if (cidr && !Arrays.equals(value.network().address(), value.address())) {
      throw PgError.error(
              SqlState.INVALID_TEXT_REPRESENTATION, "invalid cidr value: \"" + text + "\"")
          .detail("Value has bits set to right of mask.");
    }
    return value.key();
  }

  @Override
  public String text(byte[] key, TextSettings settings) {
    Inet value = Inet.read(key);
    return InetText.host(value)
        + (cidr || value.bits() != value.maxBits() ? "/" + value.bits() : "");
  }

  @Override
  public byte[] receive(byte[] buf, int off, int len) {
    int size = len - HEADER;
    boolean sized = size == 4 || size == 16;
    if (!sized || buf[off] != (size == 4 ? 2 : 3) || buf[off + 3] != size) {
      throw invalid("invalid address family");
    }
    int bits = buf[off + 1] & 0xff;
    if (bits > size * 8) {
      throw invalid("invalid bits");
    }
    Inet value = new Inet(Arrays.copyOfRange(buf, off + HEADER, off + len), bits);
    if (cidr && !Arrays.equals(value.network().address(), value.address())) {
      throw PgError.error(SqlState.INVALID_BINARY_REPRESENTATION, "invalid external \"cidr\" value")
          .detail("Value has bits set to right of mask.");
    }
    return value.key();
  }

  private PgError invalid(String what) {
    return PgError.error(
        SqlState.INVALID_BINARY_REPRESENTATION,
        what + " in external \"" + (cidr ? "cidr" : "inet") + "\" value");
  }

  @Override
  public void send(ByteWriter out, byte[] key) {
    Inet value = Inet.read(key);
    out.writeByte(value.isV4() ? 2 : 3);
    out.writeByte(value.bits());
    out.writeByte(cidr ? 1 : 0);
    out.writeByte(value.address().length);
    out.writeBytes(value.address());
  }
}
