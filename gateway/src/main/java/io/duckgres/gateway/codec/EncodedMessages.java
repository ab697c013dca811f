package io.duckgres.gateway.codec;

import io.duckgres.gateway.message.frontend.Bind;
import io.duckgres.gateway.message.frontend.Close;
import io.duckgres.gateway.message.frontend.CopyFail;
import io.duckgres.gateway.message.frontend.Describe;
import io.duckgres.gateway.message.frontend.Execute;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.gateway.message.frontend.Malformed;
import io.duckgres.gateway.message.frontend.Parse;
import io.duckgres.gateway.message.frontend.Query;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.encoding.Encoding;
import io.netty.buffer.Unpooled;

/**
 * Messages of a client that does not speak UTF-8. They are cut from the stream as if it did, since
 * only the session knows, in its turn, which encoding holds; what their strings mean is found here.
 */
public final class EncodedMessages {
  private EncodedMessages() {}

  /** The message with its strings read in this encoding; Malformed where they are no such text. */
  public static FrontendMessage reread(FrontendMessage message, Encoding encoding) {
    try {
      return switch (message) {
        case Query m -> new Query(encoding.reread(m.sql()));
        case Parse m ->
            new Parse(encoding.reread(m.statement()), encoding.reread(m.sql()), m.parameterTypes());
        case Bind m ->
            new Bind(
                encoding.reread(m.portal()),
                encoding.reread(m.statement()),
                m.parameterFormats(),
                m.values(),
                m.resultFormats());
        case Describe m -> new Describe(m.target(), encoding.reread(m.name()));
        case Close m -> new Close(m.target(), encoding.reread(m.name()));
        case Execute m -> new Execute(encoding.reread(m.portal()), m.maxRows());
        case CopyFail m -> new CopyFail(encoding.reread(m.reason()));
        case Malformed m -> malformed(m, encoding);
        default -> message;
      };
    } catch (PgError e) {
      return new Malformed(type(message), e);
    }
  }

  private static FrontendMessage malformed(Malformed message, Encoding encoding) {
    byte[] body = message.body();
    if (body == null) {
      return message;
    }
    ByteWriter utf8 = new ByteWriter(body.length + 16);
    int at = 0;
    int strings = 1;
    switch (message.type()) {
      case 'D', 'C' -> at = 1;
      case 'P', 'B' -> strings = 2;
      default -> {}
    }
    utf8.writeBytes(body, 0, at);
    for (int i = 0; i < strings; i++) {
      int end = at;
      while (end < body.length && body[end] != 0) {
        end++;
      }
      encoding.decode(body, at, end - at, true, utf8);
      at = end;
      if (at < body.length) {
        utf8.writeByte(0);
        at++;
      }
    }
    utf8.writeBytes(body, at, body.length - at);
    return FrontendTypes.read(
        message.type(), Unpooled.wrappedBuffer(utf8.array(), 0, utf8.position()));
  }

  private static byte type(FrontendMessage message) {
    return (byte)
        switch (message) {
          case Query ignored -> 'Q';
          case Parse ignored -> 'P';
          case Bind ignored -> 'B';
          case Describe ignored -> 'D';
          case Close ignored -> 'C';
          case Execute ignored -> 'E';
          case CopyFail ignored -> 'f';
          case Malformed m -> m.type();
          default -> 0;
        };
  }
}
