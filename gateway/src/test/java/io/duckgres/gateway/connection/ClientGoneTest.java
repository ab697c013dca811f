package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.schedule.AdmissionLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing goes on for a client that is no longer there. */
@Timeout(60)
class ClientGoneTest {
  /** Runs for hours. */
  private static final String LONG =
      "SELECT count(*) FROM generate_series(1, 100000000000) t(i) WHERE md5(i::text) LIKE 'z%'\\0";

  @TempDir Path directory;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = RunningServer.start(directory, RunningServer::withCleartext);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private WireClient running() throws Exception {
    WireClient client = server.wire().login();
    client.send('Q', LONG);
    until(() -> sessions(SessionActivity.State.ACTIVE) == 1);
    return client;
  }

  private long sessions(SessionActivity.State state) {
    return server.executor().activity().sessions().stream().filter(s -> s.state() == state).count();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /** Waits for the end of everything, in vain until the test's time is over. */
  private void assertNothingIsLeft() throws InterruptedException {
    until(() -> server.executor().activity().sessions().isEmpty());
    until(() -> server.server().connections() == 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRunningStatementEnds(boolean reset) throws Exception {
    WireClient client = running();
    if (reset) {
      client.vanish();
    } else {
      client.close();
    }
    assertNothingIsLeft();
  }

  /** Without a reset the end of the connection comes behind what the server has yet to read. */
  @Test
  void soItDoesWhenTheServerHadStoppedReading() throws Exception {
    WireClient client = running();
    String filler = "SELECT '" + "x".repeat(1 << 20) + "'\0";
    Thread sender =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    for (int i = 0; i < 64; i++) {
                      client.send('Q', filler);
                    }
                  } catch (IOException e) {
                    // the socket is closed under it
                  }
                });
    TimeUnit.SECONDS.sleep(2);
    client.vanish();
    assertNothingIsLeft();
    sender.join();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void copyEndsAndLeavesNothing(boolean reset) throws Exception {
    try (WireClient other = server.wire().login()) {
      assertEquals("CZI", other.send('Q', "CREATE TABLE t(a int)\\0").answer());
      WireClient client = server.wire().login();
      client.send('Q', "COPY t FROM STDIN\\0");
      assertEquals('G', client.read());
      for (int i = 0; i < 1000; i++) {
        client.send('d', "1\\n2\\n3\\n4\\n");
      }
      if (reset) {
        client.vanish();
      } else {
        client.close();
      }
      until(() -> server.executor().activity().sessions().size() == 1);
      other.send('Q', "SELECT count(*) FROM t\\0");
      assertEquals('0', other.until('D').codePointAt(7));
    }
    assertNothingIsLeft();
  }

  @Test
  void oneThatWaitsForItsTurnLeavesTheQueue() throws Exception {
    server.executor().admission().limits(new AdmissionLimits(1, 0, 0, Duration.ZERO));
    WireClient first = running();
    WireClient second = server.wire().login();
    second.send('Q', "SELECT 1\\0");
    until(() -> server.executor().admission().waiting() == 1);
    second.vanish();
    until(() -> server.executor().admission().waiting() == 0);
    WireClient third = server.wire().login();
    third.send('Q', "SELECT 1\\0");
    until(() -> server.executor().admission().waiting() == 1);
    first.vanish();
    assertEquals("TDCZI", third.answer());
    third.close();
    assertNothingIsLeft();
  }
}
