package io.duckgres.flight.session;

import io.duckgres.executor.Executor;
import io.duckgres.executor.access.ClientFacts;
import io.duckgres.executor.access.HostRule;
import io.duckgres.executor.access.HostRules;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.SessionRequest;
import io.duckgres.flight.FlightOptions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sessions of this front end, found by the hashes of their tokens. Safe for any thread. */
public final class FlightSessions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FlightSessions.class);

  /** A session and the token made for it, which is known at this moment only. */
  record Login(FlightSession session, String token) {}

  private final Executor executor;
  private volatile FlightOptions options;
  private final Map<String, FlightSession> byToken = new ConcurrentHashMap<>();
  private final ScheduledExecutorService reaper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("flight-reaper").daemon(true).factory());

  public FlightSessions(Executor executor, FlightOptions options) {
    this.executor = executor;
    this.options = options;
    long every = Math.max(1, options.reapInterval().toMillis());
    var unused = reaper.scheduleWithFixedDelay(this::reap, every, every, TimeUnit.MILLISECONDS);
  }

  /** To be told of connections by the transport. */
  public Peers peers() {
    return new Peers(this::arrived, this::gone);
  }

  /** Counts a connection; one too many stays, without being let do anything. */
  private void arrived(Peer peer) {
    InetAddress address = peer.address();
    if (address == null) {
      return;
    }
    try {
      executor.addresses().entered(address);
    } catch (PgError e) {
      executor.observer().connectionRejected();
      peer.refuse(e);
    }
  }

  private void gone(Peer peer) {
    InetAddress address = peer.address();
    if (address != null && peer.refusal() == null) {
      executor.addresses().left(address);
    }
    peer.sessions().values().forEach(this::end);
  }

  /** Other times and admissions from now on; the interval of the reaper stays. */
  public void options(FlightOptions options) {
    this.options = options;
  }

  /** Sessions now. */
  public int count() {
    return byToken.size();
  }

  /**
   * Opens a session for a user who proves a password.
   *
   * @param database the database to connect to; the user's name when empty
   * @throws PgError FATAL 28P01 wrong password, 28000 not from there, 3D000, 53300 …
   */
  Login login(Credentials credentials, Peer peer, String database, String application) {
    checkBan(peer);
    try {
      checkAdmitted(credentials.user(), peer, database);
      Login login = open(credentials, peer, database, application);
      executor.observer().flightSession("created");
      return login;
    } catch (PgError e) {
      boolean refused = e.sqlState().code().startsWith("28");
      executor.observer().flightSession(refused ? "auth_failed" : "create_failed");
      throw e;
    }
  }

  /**
   * Before each call: refuses those of a connection beyond what its address may have.
   *
   * @throws PgError FATAL 53300 or 28000
   */
  void checkConnection(Peer peer) {
    PgError refusal = peer.refusal();
    if (refusal != null) {
      executor.observer().flightSession("rate_limited");
      throw refusal;
    }
  }

  /** One connection serves many attempts, so each asks whether its address is banned by now. */
  private void checkBan(Peer peer) {
    InetAddress address = peer.address();
    if (address != null) {
      try {
        executor.addresses().attempts(address);
      } catch (PgError e) {
        executor.observer().flightSession("rate_limited");
        throw e;
      }
    }
  }

  private void authenticate(Credentials credentials, Peer peer) {
    InetAddress address = peer.address();
    try {
      executor.users().checkCleartext(credentials.user(), credentials.password());
    } catch (PgError e) {
      if (e.sqlState() == SqlState.INVALID_PASSWORD) {
        executor.observer().authenticationFailed();
        if (address != null) {
          executor.addresses().failed(address);
        }
      }
      throw e;
    }
    if (address != null) {
      executor.addresses().succeeded(address);
    }
  }

  private Login open(Credentials credentials, Peer peer, String database, String application) {
    authenticate(credentials, peer);
    SessionRequest request =
        new SessionRequest(
            credentials.user(),
            database.isEmpty() ? credentials.user() : database,
            application.isEmpty() ? Map.of() : Map.of("application_name", application),
            peer.name());
    Lane lane = new Lane(executor.workers());
    Session opened = lane.call(() -> executor.open(request));
    FlightSession session =
        new FlightSession(credentials.user(), opened, lane, executor::statementEnded);
    opened.onEvents(() -> {}, () -> end(session));
    String token = Tokens.create();
    byToken.put(Tokens.hash(token), session);
    LOG.debug("Session {} of user {} from {}", session.pid(), session.user(), peer.name());
    return new Login(session, token);
  }

  /** A rule that asks for less than a password is for a password here. */
  private void checkAdmitted(String user, Peer peer, String database) {
    ClientFacts client =
        new ClientFacts(peer.address(), true, user, database.isEmpty() ? user : database);
    if (options.loopbackOnly() && !peer.isLoopback()) {
      throw HostRules.noEntry(client)
          .hint("Only local clients are accepted until a user with a password is configured.");
    }
    HostRule rule = executor.admit(client);
    if (rule == null) {
      return;
    }
    switch (rule.method()) {
      case SCRAM_SHA_256, PASSWORD, TRUST -> {}
      case PEER, REJECT -> throw HostRules.noEntry(client);
    }
  }

  /**
   * The session of a token.
   *
   * @throws PgError FATAL 28000 unknown, ended or expired
   */
  FlightSession find(String token) {
    FlightSession session = byToken.get(Tokens.hash(token));
    if (session == null || session.isClosed() || isExpired(session, Instant.now())) {
      executor.observer().flightSession("token_invalid");
      throw Credentials.refused("the session token is not valid, or its session has ended");
    }
    session.used();
    executor.observer().flightSession("reused");
    return session;
  }

  private boolean isExpired(FlightSession session, Instant now) {
    return !options.tokenLife().isZero() && session.began().plus(options.tokenLife()).isBefore(now);
  }

  /** Ends a session; its token is worth nothing from now on. */
  public void end(FlightSession session) {
    byToken.values().removeIf(s -> s == session);
    session.end();
  }

  private void reap() {
    try {
      Instant now = Instant.now();
      for (FlightSession session : byToken.values()) {
        boolean idle =
            !options.sessionIdle().isZero() && session.isIdleSince(options.sessionIdle(), now);
        if (session.isClosed() || idle || isExpired(session, now)) {
          end(session);
          executor.observer().flightSessionReaped("periodic");
        } else if (!options.handleIdle().isZero()) {
          session.handles().takeIdle(options.handleIdle(), now).forEach(session::forget);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("Idle sessions could not be ended", e);
    }
  }

  /** Ends all sessions and returns when that is done. */
  @Override
  public void close() {
    reaper.shutdownNow();
    List<FlightSession> all = List.copyOf(byToken.values());
    all.forEach(this::end);
    all.forEach(FlightSession::awaitEnd);
    all.forEach(session -> executor.observer().flightSessionReaped("forced"));
  }

  /** The error of a call without credentials. */
  static PgError noSession() {
    return PgError.fatal(SqlState.INVALID_AUTHORIZATION_SPECIFICATION, "no authorization was sent")
        .hint("Send Authorization: Basic, or the Bearer token that the handshake gave.");
  }
}
