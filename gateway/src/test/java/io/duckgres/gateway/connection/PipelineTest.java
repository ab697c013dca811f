package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.gateway.message.Bytes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of messages in the simple and the extended protocol, right and wrong. */
class PipelineTest {
  @TempDir static Path directory;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.start(directory, RunningServer::withCleartext);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aQueryMayHoldSeveralStatements() throws IOException {
    try (WireClient client = server.wire().login()) {
      assertEquals("TDCTDCZI", client.send('Q', "SELECT 1; SELECT 2\\0").answer());
      assertEquals("IZI", client.send('Q', "\\0").answer());
      assertEquals("IZI", client.send('Q', " ; -- nothing\\0").answer());
    }
  }

  @Test
  void afterAnErrorTheOtherStatementsAreNotRun() throws IOException {
    try (WireClient client = server.wire().login()) {
      assertEquals("TDCEZI", client.send('Q', "SELECT 1; SELECT nope; SELECT 2\\0").answer());
      assertEquals("CEZE", client.send('Q', "BEGIN; SELECT nope\\0").answer());
      assertEquals("EZE", client.send('Q', "SELECT 1\\0").answer());
      assertEquals("CZI", client.send('Q', "ROLLBACK\\0").answer());
    }
  }

  @Test
  void aPipelineIsAnsweredInOneGo() throws IOException {
    try (WireClient client = server.wire().login()) {
      assertEquals(
          "12TDCZI",
          client.send(extended("SELECT 1")).send('S', "").answer(),
          "Parse, Bind, Describe, Execute, Sync");
      client.send(
          Unpooled.wrappedBuffer(
              extended("SELECT 1"), extended("SELECT 2"), Bytes.message('S', "")));
      assertEquals("12TDC12TDCZI", client.answer());
    }
  }

  @Test
  void anErrorSkipsEverythingUpToSync() throws IOException {
    try (WireClient client = server.wire().login()) {
      client.send(
          Unpooled.wrappedBuffer(
              extended("SELECT 1"),
              extended("SELECT nope"),
              extended("SELECT 2"),
              Bytes.message('Q', "SELECT 3\\0"),
              Bytes.message('S', "")));
      assertEquals("12TDCEZI", client.answer());
      assertEquals("TDCZI", client.send('Q', "SELECT 4\\0").answer());
    }
  }

  @Test
  void eachSyncIsAnswered() throws IOException {
    try (WireClient client = server.wire().login()) {
      client.send(Unpooled.wrappedBuffer(Bytes.message('S', ""), Bytes.message('S', "")));
      assertEquals("ZI", client.answer());
      assertEquals("ZI", client.answer());
    }
  }

  @Test
  void flushSendsWithoutEndingAnything() throws IOException {
    try (WireClient client = server.wire().login()) {
      client.send('P', "s\\0SELECT 1\\0{0}").send('D', "Ss\\0").send('H', "");
      assertEquals("1", client.message());
      assertEquals("t||", client.message());
      assertTrue(client.message().startsWith("T"));
      client.send('C', "Ss\\0").send('C', "Sunknown\\0").send('S', "");
      assertEquals("33ZI", client.answer());
    }
  }

  @Test
  void aRowLimitSuspendsThePortal() throws IOException {
    try (WireClient client = server.wire().login()) {
      client
          .send('P', "\\0SELECT i FROM generate_series(1, 5) AS t(i)\\0{0}")
          .send('B', "p\\0\\0{0}{0}{0}")
          .send('E', "p\\0<2>")
          .send('E', "p\\0<2>")
          .send('E', "p\\0<2>")
          .send('S', "");
      assertEquals("12DDsDDsDCZI", client.answer());
    }
  }

  @Test
  void malformedMessagesAreErrorsAndTheSessionGoesOn() throws IOException {
    try (WireClient client = server.wire().login()) {
      assertEquals("EZI", client.send('B', "x").send('S', "").answer());
      assertEquals("EZI", client.send('Q', "SELECT '\\xff'\\0").answer());
      assertEquals("EZI", client.send('F', "<1>").answer());
      assertEquals("EZI", client.send('E', "nowhere\\0<0>").send('S', "").answer());
      assertEquals("TDCZI", client.send('Q', "SELECT 1\\0").answer());
    }
  }

  @Test
  void lostFramingEndsTheSessionAfterWhatCameBefore() throws IOException {
    try (WireClient client = server.wire().login()) {
      client.send(
          Unpooled.wrappedBuffer(Bytes.message('Q', "SELECT 1\\0"), Bytes.of("Q<2147483647>")));
      assertEquals("TDCZI", client.answer());
      assertTrue(client.message().contains("C08P01|Minvalid message length"));
      assertEquals("", client.message());
    }
  }

  @Test
  void terminateEndsTheSession() throws IOException {
    try (WireClient client = server.wire().login()) {
      client.send('X', "");
      assertEquals("", client.message());
    }
  }

  @Test
  void randomMessagesNeverBreakTheServer() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 40; round++) {
      try (WireClient client = server.wire().login()) {
        for (int i = 0; i < 20; i++) {
          byte[] body = new byte[random.nextInt(24)];
          random.nextBytes(body);
          char type = "QPBDECSHFcdf".charAt(random.nextInt(12));
          client.send(Unpooled.buffer().writeByte(type).writeInt(body.length + 4).writeBytes(body));
        }
        client.send('S', "").send('S', "").send('X', "");
        assertEquals("", client.until('\0'), "answers, then closes");
      }
    }
    try (WireClient client = server.wire().login()) {
      assertEquals("TDCZI", client.send('Q', "SELECT 1\\0").answer());
    }
  }

  private static ByteBuf extended(String sql) {
    return Unpooled.wrappedBuffer(
        Bytes.message('P', "\\0" + sql + "\\0{0}"),
        Bytes.message('B', "\\0\\0{0}{0}{0}"),
        Bytes.message('D', "P\\0"),
        Bytes.message('E', "\\0<0>"));
  }
}
