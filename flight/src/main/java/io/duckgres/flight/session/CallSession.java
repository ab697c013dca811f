package io.duckgres.flight.session;

import io.duckgres.flight.Statuses;
import io.duckgres.types.PgError;
import org.apache.arrow.flight.CallHeaders;
import org.apache.arrow.flight.CallInfo;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightMethod;
import org.apache.arrow.flight.FlightProducer.CallContext;
import org.apache.arrow.flight.FlightServerMiddleware;
import org.apache.arrow.flight.RequestContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds or opens the session of each call before anything else happens, and sends a new session's
 * token with the first answer.
 */
public final class CallSession implements FlightServerMiddleware {
  public static final FlightServerMiddleware.Key<CallSession> KEY =
      FlightServerMiddleware.Key.of("duckgres-session");

  private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);

  private final FlightSession session;
  private final @Nullable String newToken;

  private CallSession(FlightSession session, @Nullable String newToken) {
    this.session = session;
    this.newToken = newToken;
  }

  /** The session of a call. */
  public static FlightSession of(CallContext context) {
    return context.getMiddleware(KEY).session;
  }

  @Override
  public void onBeforeSendingHeaders(CallHeaders headers) {
    if (newToken != null) {
      headers.insert(Credentials.AUTHORIZATION, "Bearer " + newToken);
      headers.insert(Credentials.SESSION, newToken);
    }
  }

  @Override
  public void onCallCompleted(CallStatus status) {
    session.used();
  }

  @Override
  public void onCallErrored(Throwable error) {
    session.used();
  }

  /** Makes one for each call. */
  public static final class Factory implements FlightServerMiddleware.Factory<CallSession> {
    private final FlightSessions sessions;

    public Factory(FlightSessions sessions) {
      this.sessions = sessions;
    }

    @Override
    public CallSession onCallStarted(CallInfo info, CallHeaders headers, RequestContext context) {
      Peer peer = Peers.current();
      try {
        return start(info, headers, peer);
      } catch (PgError e) {
        LOG.info("A call from {} was refused: {}", peer.name(), e.message());
        throw Statuses.of(e);
      }
    }

    private CallSession start(CallInfo info, CallHeaders headers, Peer peer) {
      sessions.checkConnection(peer);
      Credentials credentials = Credentials.of(headers);
      String token = credentials.token();
      if (token != null) {
        FlightSession session = sessions.find(token);
        if (credentials.basic() != null && !credentials.user().equals(session.user())) {
          throw Credentials.refused("the session belongs to another user");
        }
        peer.sessions().values().remove(session); // it may now outlive its connection
        return new CallSession(session, null);
      }
      String basic = credentials.basic();
      if (basic == null) {
        throw FlightSessions.noSession();
      }
      boolean handshake = info.method() == FlightMethod.HANDSHAKE;
      String key = Tokens.hash(basic);
      FlightSession same = handshake ? null : peer.sessions().get(key);
      if (same != null && !same.isClosed()) {
        return new CallSession(same, null);
      }
      FlightSessions.Login login =
          sessions.login(
              credentials, peer, header(headers, "database"), header(headers, "application-name"));
      if (!handshake) {
        peer.sessions().put(key, login.session());
      }
      return new CallSession(login.session(), login.token());
    }

    private static String header(CallHeaders headers, String name) {
      String value = headers.get(name);
      return value == null ? "" : value;
    }
  }
}
