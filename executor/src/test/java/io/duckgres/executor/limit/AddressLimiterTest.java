package io.duckgres.executor.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class AddressLimiterTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // the clock may run over
  private final AddressLimiter limiter =
      new AddressLimiter(
          new RateLimits(3, Duration.ofMinutes(5), Duration.ofMinutes(15), 2), now::get);

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }

  private void refused(SqlState state, String text) throws UnknownHostException {
    InetAddress address = address(text);
    assertEquals(
        state, assertThrows(PgError.class, () -> limiter.entered(address)).sqlState(), text);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void connectionsOfOneAddressAreCounted() throws UnknownHostException {
    limiter.entered(address("10.0.0.1"));
    limiter.entered(address("10.0.0.1"));
    refused(SqlState.TOO_MANY_CONNECTIONS, "10.0.0.1");
    limiter.entered(address("10.0.0.2"));
    limiter.left(address("10.0.0.1"));
    limiter.entered(address("10.0.0.1"));
  }

  @Test
  void failuresWithinTheWindowBanForAWhile() throws UnknownHostException {
    for (int i = 0; i < 3; i++) {
      limiter.failed(address("10.0.0.1"));
    }
    assertEquals(1, limiter.banned());
    refused(SqlState.INVALID_AUTHORIZATION_SPECIFICATION, "10.0.0.1");
    limiter.entered(address("10.0.0.2"));
    pass(Duration.ofMinutes(15));
    limiter.entered(address("10.0.0.1"));
    assertEquals(0, limiter.banned());
  }

  @Test
  void failuresAreForgottenAfterTheWindowOrASuccess() throws UnknownHostException {
    limiter.failed(address("10.0.0.1"));
    limiter.failed(address("10.0.0.1"));
    pass(Duration.ofMinutes(5));
    limiter.failed(address("10.0.0.1"));
    limiter.failed(address("10.0.0.1"));
    limiter.succeeded(address("10.0.0.1"));
    limiter.failed(address("10.0.0.1"));
    limiter.entered(address("10.0.0.1"));
  }

  @Test
  void anIpv6NetworkIsOneClient() throws UnknownHostException {
    limiter.entered(address("2001:db8::1"));
    limiter.entered(address("2001:db8::2:1"));
    refused(SqlState.TOO_MANY_CONNECTIONS, "2001:db8::3");
    limiter.entered(address("2001:db8:0:1::1"));
  }

  @Test
  void zeroLimitsNothing() throws UnknownHostException {
    AddressLimiter off = new AddressLimiter(RateLimits.NONE);
    for (int i = 0; i < 1000; i++) {
      off.entered(address("10.0.0.1"));
      off.failed(address("10.0.0.1"));
    }
    assertEquals(0, off.banned());
  }
}
