package io.duckgres.gateway.connection;

import io.duckgres.executor.access.AuthMethod;
import io.duckgres.executor.auth.ScramServer;
import io.duckgres.executor.auth.UserDirectory;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.SessionRequest;
import io.duckgres.gateway.codec.DecoderPhase;
import io.duckgres.gateway.codec.FrontendDecoder;
import io.duckgres.gateway.flow.Output;
import io.duckgres.gateway.message.backend.AuthenticationCleartextPassword;
import io.duckgres.gateway.message.backend.AuthenticationOk;
import io.duckgres.gateway.message.backend.AuthenticationSasl;
import io.duckgres.gateway.message.backend.AuthenticationSaslContinue;
import io.duckgres.gateway.message.backend.AuthenticationSaslFinal;
import io.duckgres.gateway.message.backend.BackendKeyData;
import io.duckgres.gateway.message.backend.BackendMessage;
import io.duckgres.gateway.message.backend.ParameterStatus;
import io.duckgres.gateway.message.frontend.AuthenticationResponse;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.gateway.message.frontend.Malformed;
import io.duckgres.gateway.message.frontend.SaslInitialResponse;
import io.duckgres.gateway.message.frontend.SaslResponse;
import io.duckgres.gateway.server.TlsMaterial;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether the client is who it says, then opens its session. Any error is thrown and ends
 * the connection; there is no second try.
 */
final class Authentication implements Phase {
  private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);

  private final Connection connection;
  private final FrontendDecoder decoder;
  private final StartupParameters parameters;
  private final byte @Nullable [] endPoint;
  private final Admission admission;
  private @Nullable ScramServer scram;

  private Authentication(
      Connection connection,
      FrontendDecoder decoder,
      StartupParameters parameters,
      Admission admission) {
    this.connection = connection;
    this.decoder = decoder;
    this.parameters = parameters;
    this.admission = admission;
    TlsMaterial tls = connection.gateway().tls();
    boolean encrypted = connection.channel().pipeline().get(SslHandler.class) != null;
    this.endPoint = encrypted && tls != null ? tls.endPoint() : null;
  }

  /**
   * Asks for the proof, or opens the session when the client need not send any.
   *
   * @return what the client's next message is for
   * @throws PgError FATAL
   */
  static Phase begin(
      Connection connection,
      FrontendDecoder decoder,
      StartupParameters parameters,
      Admission admission) {
    Authentication authentication = new Authentication(connection, decoder, parameters, admission);
    return switch (admission.method()) {
      case TRUST -> authentication.open();
      case PEER -> authentication.peer();
      case PASSWORD -> authentication.ask(new AuthenticationCleartextPassword());
      case SCRAM_SHA_256 ->
          authentication.ask(
              new AuthenticationSasl(UserDirectory.mechanisms(authentication.endPoint != null)));
      case REJECT -> throw new IllegalStateException("rejected clients do not come here");
    };
  }

  private Phase ask(BackendMessage request) {
    Output output = connection.output();
    output.write(request);
    output.flush();
    return this;
  }

  private Phase peer() {
    String peer = LocalPeer.user(connection.channel());
    if (!parameters.user().equals(peer)) {
      PgError error =
          PgError.fatal(
              SqlState.INVALID_AUTHORIZATION_SPECIFICATION,
              "Peer authentication failed for user \"" + parameters.user() + "\"");
      logFailure("the client runs as \"" + peer + "\"");
      throw error;
    }
    return open();
  }

  @Override
  public boolean proceed() {
    return true;
  }

  @Override
  public Phase handle(FrontendMessage message) {
    return switch (message) {
      case AuthenticationResponse response -> answered(response);
      case Malformed malformed -> throw malformed.error();
      default -> throw PgError.fatal(SqlState.PROTOCOL_VIOLATION, "expected password response");
    };
  }

  private Phase answered(AuthenticationResponse response) {
    try {
      return admission.method() == AuthMethod.PASSWORD ? password(response) : sasl(response);
    } catch (PgError e) {
      logFailure(e.message());
      if (e.sqlState() == SqlState.INVALID_PASSWORD) {
        Gateway gateway = connection.gateway();
        gateway.executor().observer().authenticationFailed();
        if (ClientAddress.of(connection.channel()) instanceof InetSocketAddress inet) {
          gateway.addresses().failed(inet.getAddress());
        }
      }
      throw e;
    }
  }

  private void logFailure(String why) {
    LOG.info(
        "Authentication of user \"{}\" from {} failed{}: {}",
        parameters.user(),
        connection.client(),
        admission.rule().isEmpty() ? "" : " (" + admission.rule() + ")",
        why);
  }

  private Phase password(AuthenticationResponse response) {
    users().checkCleartext(parameters.user(), response.password().getBytes(StandardCharsets.UTF_8));
    return open();
  }

  private Phase sasl(AuthenticationResponse response) {
    Output output = connection.output();
    ScramServer exchange = scram;
    if (exchange == null) {
      SaslInitialResponse initial = SaslInitialResponse.read(response);
      exchange = users().scram(parameters.user(), initial.mechanism(), endPoint);
      scram = exchange;
      output.write(new AuthenticationSaslContinue(exchange.first(initial.response())));
      output.flush();
      return this;
    }
    output.write(
        new AuthenticationSaslFinal(exchange.last(SaslResponse.read(response).response())));
    if (!exchange.authenticated()) {
      throw new IllegalStateException("the exchange ended without a verdict");
    }
    return open();
  }

  private Phase open() {
    if (ClientAddress.of(connection.channel()) instanceof InetSocketAddress inet) {
      connection.gateway().addresses().succeeded(inet.getAddress());
    }
    connection.markAuthenticated(); // opening a database may take longer than a client may
    Output output = connection.output();
    output.write(new AuthenticationOk());
    Session session =
        connection
            .gateway()
            .executor()
            .open(
                new SessionRequest(
                    parameters.user(),
                    parameters.database(),
                    parameters.settings(),
                    connection.client()));
    try {
      return begin(session);
    } catch (RuntimeException | Error e) {
      session.close(); // it holds a place among the sessions
      throw e;
    }
  }

  private Phase begin(Session session) {
    Output output = connection.output();
    connection.session(session);
    session
        .reportedSettings()
        .forEach((name, value) -> output.write(new ParameterStatus(name, value)));
    output.write(new BackendKeyData(session.pid(), session.secretKey()));
    LOG.info(
        "Session {} of user \"{}\" on database \"{}\" from {}",
        session.pid(),
        parameters.user(),
        parameters.database(),
        connection.client());
    decoder.phase(DecoderPhase.SESSION);
    IdleWatch.start(connection, connection.gateway().options().timeouts().idleSession());
    Commands commands = new Commands(connection, session);
    commands.readyForQuery();
    return commands;
  }

  private UserDirectory users() {
    return connection.gateway().executor().users();
  }

  @Override
  public boolean busy() {
    return false;
  }

  @Override
  public void close() {}
}
