package io.duckgres.executor.limit;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts connections and failed authentications by client address; an IPv6 client by its /64
 * network, of which it can use every address. Safe for any thread, never blocks for long.
 *
 * <p>A ban is for guessing: a right password forgets the wrong ones before it, so clients behind
 * one address are not shut out by one of them that mistypes now and then.
 */
public final class AddressLimiter {
  /** Addresses remembered; beyond it the records that have run out are dropped first. */
  private static final int MOST = 100_000;

  /** What is known of an address; guarded by the limiter. */
  private static final class Record {
    int connections;
    int failures;
    long windowEnds;
    long bannedUntil;

    boolean isIdle(long now) {
      return connections == 0 && now - windowEnds >= 0 && now - bannedUntil >= 0;
    }
  }

  private RateLimits limits;
  private final LongSupplier clock;
  private final Map<ByteBuffer, Record> records = new HashMap<>();

  public AddressLimiter(RateLimits limits) {
    this(limits, System::nanoTime);
  }

  AddressLimiter(RateLimits limits, LongSupplier nanoClock) {
    this.limits = limits;
    this.clock = nanoClock;
  }

  /** Changes the limits; what is counted and who is banned stays. */
  public synchronized void limits(RateLimits limits) {
    this.limits = limits;
  }

  /**
   * Counts a new connection in; {@link #left} counts it out.
   *
   * @throws PgError FATAL 53300 too many connections, or 28000 while the address is banned; it is
   *     not counted then
   */
  public synchronized void entered(InetAddress address) {
    if (limits.isExempt(address)) {
      return;
    }
    long now = clock.getAsLong();
    Record record = record(address, now);
    checkBan(record, now);
    int most = limits.connectionsPerAddress();
    if (most > 0 && record.connections >= most) {
      throw PgError.fatal(
          SqlState.TOO_MANY_CONNECTIONS, "too many connections from this address (" + most + ")");
    }
    record.connections++;
  }

  /**
   * Before an attempt to authenticate over a connection on which there were others.
   *
   * @throws PgError FATAL 28000 while the address is banned
   */
  public synchronized void attempts(InetAddress address) {
    Record record = records.get(key(address));
    if (record != null && !limits.isExempt(address)) {
      checkBan(record, clock.getAsLong());
    }
  }

  private static void checkBan(Record record, long now) {
    if (now - record.bannedUntil < 0) {
      throw PgError.fatal(
              SqlState.INVALID_AUTHORIZATION_SPECIFICATION,
              "too many failed authentication attempts from this address")
          .hint("Try again later.");
    }
  }

  /** A counted connection has closed. */
  public synchronized void left(InetAddress address) {
    ByteBuffer key = key(address);
    Record record = records.get(key);
    if (record != null
        && record.connections > 0
        && --record.connections == 0
        && record.isIdle(clock.getAsLong())) {
      records.remove(key);
    }
  }

  /** The client did not prove who it is. */
  public synchronized void failed(InetAddress address) {
    if (limits.failedAttempts() == 0 || limits.isExempt(address)) {
      return;
    }
    long now = clock.getAsLong();
    Record record = record(address, now);
    if (now - record.windowEnds >= 0) {
      record.failures = 0;
      record.windowEnds = now + limits.window().toNanos();
    }
    if (++record.failures >= limits.failedAttempts()) {
      record.failures = 0;
      record.bannedUntil = now + limits.ban().toNanos();
    }
  }

  /** The client proved who it is. */
  public synchronized void succeeded(InetAddress address) {
    Record record = records.get(key(address));
    if (record != null) {
      record.failures = 0;
    }
  }

  /** Addresses banned now. */
  public synchronized int banned() {
    long now = clock.getAsLong();
    int banned = 0;
    for (Record record : records.values()) {
      if (now - record.bannedUntil < 0) {
        banned++;
      }
    }
    return banned;
  }

  private Record record(InetAddress address, long now) {
    if (records.size() >= MOST) {
      Iterator<Record> all = records.values().iterator();
      while (all.hasNext()) {
        if (all.next().isIdle(now)) {
          all.remove();
        }
      }
    }
    return records.computeIfAbsent(
        key(address),
        k -> {
          Record fresh = new Record();
          fresh.windowEnds = now;
          fresh.bannedUntil = now;
          return fresh;
        });
  }

  private static ByteBuffer key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address
        ? ByteBuffer.wrap(bytes, 0, 8).slice()
        : ByteBuffer.wrap(bytes);
  }
}
