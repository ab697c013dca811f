package io.duckgres.gateway.connection;

import io.duckgres.gateway.message.frontend.GssEncRequest;
import io.duckgres.gateway.message.frontend.InitialMessage;
import io.duckgres.gateway.message.frontend.SslRequest;
import io.duckgres.gateway.message.frontend.StartupMessage;
import io.duckgres.gateway.server.TlsMaterial;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests for an encrypted connection. Each kind is answered once; a second one counts
 * as a startup packet of an unknown version, which {@link Startup} refuses. So there is nothing to
 * repeat without end (CVE-2026-6479).
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close ends in channelInactive
final class TlsUpgrade extends ChannelInboundHandlerAdapter {
  private final @Nullable TlsMaterial tls;
  private final long handshakeMillis;
  private boolean sslDone;
  private boolean gssDone;

  TlsUpgrade(Gateway gateway) {
    this.tls = gateway.tls();
    this.handshakeMillis = gateway.options().timeouts().authentication().toMillis();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    switch ((InitialMessage) message) {
      case SslRequest ignored when !sslDone && !isEncrypted(ctx) -> {
        sslDone = true;
        if (tls == null || ClientAddress.isLocal(ctx.channel())) {
          answer(ctx, 'N');
        } else {
          gssDone = true;
          answer(ctx, 'S');
          ctx.pipeline().addFirst("tls", handler(tls, ctx, handshakeMillis));
        }
      }
      case GssEncRequest ignored when !gssDone && !isEncrypted(ctx) -> {
        gssDone = true;
        answer(ctx, 'N');
      }
      case SslRequest ignored -> ctx.fireChannelRead(unknownVersion(SslRequest.CODE));
      case GssEncRequest ignored -> ctx.fireChannelRead(unknownVersion(GssEncRequest.CODE));
      case InitialMessage other -> ctx.fireChannelRead(other);
    }
  }

  /** A client may have begun with TLS, which is as good as having asked for it. */
  private static boolean isEncrypted(ChannelHandlerContext ctx) {
    return ctx.pipeline().get(SslHandler.class) != null;
  }

  /** TLS for one connection; a client that names protocols has to name PostgreSQL's. */
  static SslHandler handler(TlsMaterial tls, ChannelHandlerContext ctx, long handshakeMillis) {
    SslHandler handler = tls.context().newHandler(ctx.alloc());
    SSLParameters parameters = handler.engine().getSSLParameters();
    parameters.setApplicationProtocols(new String[] {TlsMaterial.PROTOCOL});
    handler.engine().setSSLParameters(parameters);
    handler.setHandshakeTimeout(handshakeMillis, TimeUnit.MILLISECONDS);
    return handler;
  }

  private static StartupMessage unknownVersion(int code) {
    return new StartupMessage(code >>> 16, code & 0xFFFF, java.util.Map.of());
  }

  private static void answer(ChannelHandlerContext ctx, char answer) {
    ctx.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {(byte) answer}));
  }
}
