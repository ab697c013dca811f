package io.duckgres.gateway.message;

import io.duckgres.gateway.message.backend.BackendMessage;
import io.duckgres.types.ByteWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * Wire bytes as text: characters stand for themselves, {@code \0} is a zero byte, {@code \xNN} a
 * byte, {@code <n>} an int32, {@code {n}} an int16.
 */
public final class Bytes {
  private Bytes() {}

  /** The bytes a text stands for. */
  public static ByteBuf of(String text) {
    ByteBuf out = Unpooled.buffer();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' || c == '{') {
        int end = text.indexOf(c == '<' ? '>' : '}', i);
        int value = Integer.parseInt(text.substring(i + 1, end));
        if (c == '<') {
          out.writeInt(value);
        } else {
          out.writeShort(value);
        }
        i = end;
      } else if (c == '\\' && text.charAt(i + 1) == 'x') {
        out.writeByte(Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else if (c == '\\') {
        out.writeByte(text.charAt(++i) - '0');
      } else {
        out.writeCharSequence(String.valueOf(c), StandardCharsets.UTF_8);
      }
    }
    return out;
  }

  /** A message with its type byte and length in front of the body. */
  public static ByteBuf message(char type, String body) {
    ByteBuf bytes = of(body);
    return Unpooled.buffer().writeByte(type).writeInt(bytes.readableBytes() + 4).writeBytes(bytes);
  }

  /** What a message looks like on the wire. */
  public static ByteBuf written(BackendMessage message) {
    ByteWriter out = new ByteWriter();
    message.write(out);
    return Unpooled.wrappedBuffer(out.toByteArray());
  }
}
