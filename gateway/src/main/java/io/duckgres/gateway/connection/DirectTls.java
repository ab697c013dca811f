package io.duckgres.gateway.connection;

import io.duckgres.gateway.server.TlsMaterial;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a client begin with TLS instead of asking for it, as PostgreSQL 17 does: the first byte of a
 * TLS handshake cannot begin a startup packet. Such a client has to name the protocol by ALPN, so
 * that no server of another protocol can be made to take what was meant for this one.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed close ends in channelInactive
final class DirectTls extends ByteToMessageDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(DirectTls.class);
  private static final byte HANDSHAKE = 0x16;

  private final @Nullable TlsMaterial tls;
  private final long handshakeMillis;
  private boolean direct;

  DirectTls(Gateway gateway) {
    this.tls = gateway.tls();
    this.handshakeMillis = gateway.options().timeouts().authentication().toMillis();
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (!direct && tls != null && in.getByte(in.readerIndex()) == HANDSHAKE) {
      direct = true;
      ctx.pipeline().addFirst("tls", TlsUpgrade.handler(tls, ctx, handshakeMillis));
      // From the pipeline's head on, so that the new handler is the one to read it.
      ctx.pipeline().fireChannelRead(in.readRetainedSlice(in.readableBytes()));
    } else if (direct) {
      out.add(in.readRetainedSlice(in.readableBytes()));
    } else {
      ctx.pipeline().remove(this); // what was read goes on to the next handler
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event instanceof SslHandshakeCompletionEvent done && done.isSuccess()) {
      SslHandler handler = ctx.pipeline().get(SslHandler.class);
      if (handler != null
          && !TlsMaterial.PROTOCOL.equals(handler.engine().getApplicationProtocol())) {
        LOG.info("A client began with TLS but named no protocol");
        ctx.close();
        return;
      }
      ctx.pipeline().remove(this);
    }
    super.userEventTriggered(ctx, event);
  }
}
