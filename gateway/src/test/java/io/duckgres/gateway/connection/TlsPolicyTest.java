package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.gateway.server.TlsPolicy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsPolicyTest {
  private static final int V3 = 3 << 16;
  private static final String ANN = "user\\0ann\\0database\\0ann\\0";

  @TempDir Path directory;

  private RunningServer start(TlsPolicy policy) throws IOException {
    return RunningServer.start(directory, o -> RunningServer.withTlsPolicy(o, policy));
  }

  @Test
  void whereItIsRequiredPlainTextIsRefusedBeforeAPasswordIsAskedFor() throws IOException {
    try (RunningServer server = start(TlsPolicy.REQUIRED)) {
      try (WireClient client = server.wire().startup(V3, ANN)) {
        String message = client.message();
        assertTrue(message.startsWith("E") && message.contains("C28000"), message);
        assertTrue(message.contains("no encryption"), message);
      }
      try (WireClient client = server.wire().tls().startup(V3, ANN)) {
        assertTrue(client.message().startsWith("R"));
      }
    }
  }

  @Test
  void whereItIsOffItIsNotOfferedAndABeginningHandshakeIsNoStartup() throws IOException {
    try (RunningServer server = start(TlsPolicy.OFF)) {
      try (WireClient client = server.wire().send("<8><80877103>")) {
        assertEquals('N', client.read());
        assertTrue(client.startup(V3, ANN).message().startsWith("R"));
      }
    }
  }
}
