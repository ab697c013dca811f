package io.duckgres.gateway.connection;

import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last handler of a started connection: hands everything to its queue. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close ends in channelInactive
final class Inbox extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Connection connection;

  Inbox(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    connection.enqueue((FrontendMessage) message);
  }

  /** One signal for all messages of one read. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    connection.signal();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      connection.signal();
    }
  }

  /** A client that has said goodbye on TLS reads no more, though its socket may yet be open. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof SslCloseCompletionEvent) {
      ctx.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    connection.disconnected();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    Throwable thrown =
        cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
    if (thrown instanceof SSLException || thrown instanceof IOException) {
      LOG.debug("Connection of {} broke: {}", connection.client(), thrown.getMessage());
    } else {
      LOG.error("Unexpected failure on the connection of {}", connection.client(), thrown);
    }
    ctx.close();
  }
}
