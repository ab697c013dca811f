package io.duckgres.types.ordered;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** macaddr and macaddr8: the bytes themselves. */
final class MacaddrType implements OrderedType {
  private static final String TWO = "[0-9a-fA-F]{1,2}";
  private static final List<Pattern> FORMS =
      List.of(
          groups(TWO, ":", 6),
          groups(TWO, "-", 6),
          Pattern.compile("[0-9a-fA-F]{6}[:-][0-9a-fA-F]{6}"),
          Pattern.compile("[0-9a-fA-F]{4}([.-])[0-9a-fA-F]{4}\\1[0-9a-fA-F]{4}"),
          Pattern.compile("[0-9a-fA-F]{12}"));
  private static final Pattern EIGHT =
      Pattern.compile("(?:[0-9a-fA-F]{2}[:.-]?){5,7}[0-9a-fA-F]{2}");

  private final int size;

  MacaddrType(int size) {
    this.size = size;
  }

  private static Pattern groups(String group, String separator, int count) {
    return Pattern.compile("(?:" + group + separator + "){" + (count - 1) + "}" + group);
  }

  @Override
  public byte[] parse(String text, TextSettings settings) {
    String trimmed = text.strip();
    if (size == 6) {
      if (FORMS.stream().noneMatch(form -> form.matcher(trimmed).matches())) {
        throw invalid(text);
      }
      return bytes(trimmed);
    }
    long separators = trimmed.chars().filter(c -> ":.-".indexOf(c) >= 0).distinct().count();
    if (!EIGHT.matcher(trimmed).matches() || separators > 1) {
      throw invalid(text);
    }
    byte[] bytes = bytes(trimmed);
    if (bytes.length == 6) {
      return extended(bytes);
    }
    if (bytes.length != size) {
      throw invalid(text);
    }
    return bytes;
  }

  /** EUI-48 as EUI-64: FF and FE between the halves. */
  static byte[] extended(byte[] six) {
    byte[] eight = new byte[8];
    System.arraycopy(six, 0, eight, 0, 3);
    eight[3] = (byte) 0xff;
    eight[4] = (byte) 0xfe;
    System.arraycopy(six, 3, eight, 5, 3);
    return eight;
  }

  private static byte[] bytes(String text) {
    StringBuilder digits = new StringBuilder();
    for (String part : text.split("[:.-]")) {
      digits.append(part.length() == 1 ? "0" : "").append(part);
    }
    return HexFormat.of().parseHex(digits);
  }

  private PgError invalid(String text) {
    return PgError.error(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "invalid input syntax for type "
            + (size == 6 ? "macaddr" : "macaddr8")
            + ": \""
            + text
            + "\"");
  }

  @Override
  public String text(byte[] key, TextSettings settings) {
    return HexFormat.ofDelimiter(":").formatHex(key);
  }

  @Override
  public byte[] receive(byte[] buf, int off, int len) {
    byte[] bytes = Arrays.copyOfRange(buf, off, off + len);
    if (size == 8 && len == 6) {
      return extended(bytes);
    }
    if (len != size) {
      throw PgError.error(SqlState.PROTOCOL_VIOLATION, "insufficient data left in message");
    }
    return bytes;
  }

  @Override
  public void send(ByteWriter out, byte[] key) {
    out.writeBytes(key);
  }
}
