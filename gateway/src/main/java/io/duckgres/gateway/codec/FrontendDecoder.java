package io.duckgres.gateway.codec;

import io.duckgres.gateway.message.frontend.CancelRequest;
import io.duckgres.gateway.message.frontend.GssEncRequest;
import io.duckgres.gateway.message.frontend.InitialMessage;
import io.duckgres.gateway.message.frontend.Malformed;
import io.duckgres.gateway.message.frontend.SslRequest;
import io.duckgres.gateway.message.frontend.StartupMessage;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the byte stream into messages. A length is checked against the limit of its phase and type
 * before anything is kept for it, and memory grows with the bytes that arrive, never with the
 * length claimed.
 *
 * <p>Before the session it throws {@link PgError} (FATAL, wrapped by Netty) for what is no message;
 * afterwards it emits {@link Malformed} so that the error is answered after what came before it.
 */
public final class FrontendDecoder extends ByteToMessageDecoder {
  private static final int HEADER = 5;

  private final int maxBody;
  private volatile DecoderPhase phase = DecoderPhase.INITIAL;

  /**
   * @param maxBody the largest body of Query, Parse, Bind, CopyData and FunctionCall, in bytes
   */
  public FrontendDecoder(int maxBody) {
    this.maxBody = maxBody;
  }

  /** Sets what is expected next; any thread, before the client can know of the change. */
  public void phase(DecoderPhase next) {
    phase = next;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    switch (phase) {
      case INITIAL -> initial(in, out);
      case AUTHENTICATION, SESSION -> message(in, out);
      case CLOSED -> in.skipBytes(in.readableBytes());
    }
  }

  private void initial(ByteBuf in, List<Object> out) {
    if (in.readableBytes() < 4) {
      return;
    }
    int length = in.getInt(in.readerIndex());
    if (length < 8 || length > InitialMessage.MAX_PACKET) {
      throw lost(in, "invalid length of startup packet");
    }
    if (in.readableBytes() < length) {
      return;
    }
    ByteBuf packet = in.readSlice(length).skipBytes(4);
    int code = packet.readInt();
    switch (code) {
      case SslRequest.CODE -> out.add(alone(in, new SslRequest(), "SSL"));
      case GssEncRequest.CODE -> out.add(alone(in, new GssEncRequest(), "GSSAPI encryption"));
      case CancelRequest.CODE -> {
        out.add(CancelRequest.read(packet));
        phase = DecoderPhase.CLOSED;
      }
      default -> out.add(StartupMessage.read(code >>> 16, code & 0xFFFF, packet));
    }
  }

  /**
   * A client waits for the answer to these requests. Bytes that came along were put there by
   * someone who wants them taken for encrypted ones (CVE-2021-23214).
   */
  private InitialMessage alone(ByteBuf in, InitialMessage request, String what) {
    if (in.isReadable()) {
      throw lost(in, "received unencrypted data after " + what + " request")
          .detail(
              "This could be either a client-software bug or evidence of an attempted"
                  + " man-in-the-middle attack.");
    }
    return request;
  }

  private void message(ByteBuf in, List<Object> out) {
    if (in.readableBytes() < HEADER) {
      return;
    }
    int start = in.readerIndex();
    byte type = in.getByte(start);
    int limit = phase == DecoderPhase.SESSION ? FrontendTypes.limit(type, maxBody) : login(type);
    if (limit < 0) {
      String text =
          phase == DecoderPhase.SESSION
              ? "invalid frontend message type " + (type & 0xFF)
              : "expected password response, got message type " + (type & 0xFF);
      out.add(new Malformed(type, lost(in, text)));
      return;
    }
    int length = in.getInt(start + 1);
    if (length < 4 || length - 4 > limit) {
      PgError error = lost(in, "invalid message length");
      if (length >= 4) {
        error.detail(
            "The message of type \"%c\" has %d bytes, at most %d are accepted."
                .formatted(type, length - 4, limit));
      }
      out.add(new Malformed(type, error));
      return;
    }
    if (in.readableBytes() < length + 1) {
      return;
    }
    ByteBuf body = in.skipBytes(HEADER).readSlice(length - 4);
    try {
      out.add(FrontendTypes.read(type, body));
    } catch (PgError e) {
      out.add(new Malformed(type, e, rereadable(body, e)));
    }
  }

  /** A body that may be right in another encoding; null for what is wrong in any. */
  private static byte @Nullable [] rereadable(ByteBuf body, PgError error) {
    if (error.sqlState() != SqlState.CHARACTER_NOT_IN_REPERTOIRE) {
      return null;
    }
    byte[] bytes = new byte[body.writerIndex()];
    body.getBytes(0, bytes);
    return bytes;
  }

  private static int login(byte type) {
    return type == 'p' ? FrontendTypes.limit(type, 0) : -1;
  }

  private PgError lost(ByteBuf in, String message) {
    phase = DecoderPhase.CLOSED;
    in.skipBytes(in.readableBytes());
    return PgError.fatal(SqlState.PROTOCOL_VIOLATION, message);
  }
}
