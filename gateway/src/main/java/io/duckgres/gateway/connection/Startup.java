package io.duckgres.gateway.connection;

import io.duckgres.gateway.codec.DecoderPhase;
import io.duckgres.gateway.codec.FrontendDecoder;
import io.duckgres.gateway.flow.Output;
import io.duckgres.gateway.message.backend.ErrorResponse;
import io.duckgres.gateway.message.backend.NegotiateProtocolVersion;
import io.duckgres.gateway.message.frontend.CancelRequest;
import io.duckgres.gateway.message.frontend.InitialMessage;
import io.duckgres.gateway.message.frontend.StartupMessage;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the startup message or the cancel request; on the event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close ends in channelInactive
final class Startup extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

  /** The newest protocol version spoken: 3.2, with longer cancel keys. */
  private static final int NEWEST_MINOR = 2;

  private final Gateway gateway;
  private final FrontendDecoder decoder;
  private @Nullable Connection connection;

  Startup(Gateway gateway, FrontendDecoder decoder) {
    this.gateway = gateway;
    this.decoder = decoder;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    Future<?> deadline =
        ctx.executor()
            .schedule(
                () -> expired(ctx),
                gateway.options().timeouts().authentication().toMillis(),
                TimeUnit.MILLISECONDS);
    ctx.channel().closeFuture().addListener(closed -> deadline.cancel(false));
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    switch ((InitialMessage) message) {
      case CancelRequest cancel -> {
        // Nothing is answered, so that a guess learns nothing. Never blocks, so a full pool of
        // workers cannot keep a cancel request waiting.
        gateway.executor().cancel(cancel.pid(), cancel.secretKey());
        ctx.close();
      }
      case StartupMessage startup -> {
        try {
          start(ctx, startup);
        } catch (PgError e) {
          refuse(ctx, e);
        }
      }
      default -> throw new IllegalStateException("TlsUpgrade answers " + message);
    }
  }

  private void start(ChannelHandlerContext ctx, StartupMessage startup) {
    checkVersion(startup);
    StartupParameters parameters = StartupParameters.of(startup);
    Admission admission = Admission.decide(gateway, ctx.channel(), parameters);
    countAddress(ctx, ClientAddress.of(ctx.channel()));
    Connection started = new Connection(gateway, ctx.channel(), ClientAddress.name(ctx.channel()));
    if (!gateway.connections().add(started)) {
      throw PgError.fatal(SqlState.TOO_MANY_CONNECTIONS, "sorry, too many clients already");
    }
    connection = started;
    decoder.phase(DecoderPhase.AUTHENTICATION);
    if (startup.minor() > NEWEST_MINOR || !parameters.unknownExtensions().isEmpty()) {
      int minor = Math.min(startup.minor(), NEWEST_MINOR);
      started
          .output()
          .write(new NegotiateProtocolVersion(3 << 16 | minor, parameters.unknownExtensions()));
    }
    ctx.pipeline().remove(TlsUpgrade.class);
    ctx.pipeline().addLast("inbox", new Inbox(started));
    ctx.pipeline().remove(this);
    started.begin(() -> Authentication.begin(started, decoder, parameters, admission));
  }

  private void countAddress(ChannelHandlerContext ctx, @Nullable SocketAddress remote) {
    if (!(remote instanceof InetSocketAddress inet)) {
      return;
    }
    try {
      gateway.addresses().entered(inet.getAddress());
    } catch (PgError e) {
      gateway.executor().observer().connectionRejected();
      throw e;
    }
    ctx.channel().closeFuture().addListener(closed -> gateway.addresses().left(inet.getAddress()));
  }

  private static void checkVersion(StartupMessage startup) {
    if (startup.major() != 3) {
      throw PgError.fatal(
          SqlState.FEATURE_NOT_SUPPORTED,
          "unsupported frontend protocol %d.%d: server supports 3.0 to 3.%d"
              .formatted(startup.major(), startup.minor(), NEWEST_MINOR));
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    Throwable thrown =
        cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
    switch (thrown) {
      case PgError error -> refuse(ctx, error);
      case SSLException e -> {
        LOG.info("TLS with {} failed: {}", ClientAddress.name(ctx.channel()), e.getMessage());
        ctx.close();
      }
      case IOException e -> ctx.close();
      default -> {
        LOG.error("Unexpected failure at startup", thrown);
        ctx.close();
      }
    }
  }

  private void refuse(ChannelHandlerContext ctx, PgError error) {
    decoder.phase(DecoderPhase.CLOSED);
    LOG.info("Refused {}: {}", ClientAddress.name(ctx.channel()), error.message());
    Output output = new Output(ctx.channel(), gateway.writers());
    output.write(new ErrorResponse(error));
    output.flushAndClose();
  }

  private void expired(ChannelHandlerContext ctx) {
    Connection started = connection;
    if (started == null) {
      LOG.info("No startup message from {} in time", ClientAddress.name(ctx.channel()));
      ctx.close();
    } else if (!started.authenticated()) {
      started.end(
          PgError.fatal(SqlState.QUERY_CANCELED, "canceling authentication due to timeout"));
    }
  }
}
