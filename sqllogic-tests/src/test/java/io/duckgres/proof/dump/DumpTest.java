package io.duckgres.proof.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.PgDump;
import io.duckgres.proof.server.Psql;
import io.duckgres.proof.server.Servers;
import io.duckgres.proof.server.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** pg_dump writes of this server what it writes of PostgreSQL, and each restores the other's. */
class DumpTest {
  private static String ofReference;
  private static String ofTested;

  @BeforeAll
  static void dump() throws Exception {
    Psql.require();
    PgDump.require();
    ofReference = PgDump.script(filled(Servers.reference(), schema()));
    ofTested = PgDump.script(filled(Servers.underTest(), schema()));
  }

  @Test
  void dumpsAreTheSame() {
    assertEquals(ofReference, ofTested);
  }

  @Test
  void postgresqlRestoresOurDump() throws Exception {
    assertEquals(ofTested, PgDump.script(filled(Servers.reference(), ofTested)));
  }

  @Test
  void weRestorePostgresqlsDump() throws Exception {
    assertEquals(ofReference, PgDump.script(filled(Servers.underTest(), ofReference)));
  }

  private static String schema() throws IOException {
    try (var in = DumpTest.class.getResourceAsStream("schema.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Account filled(TestServer server, String script) throws Exception {
    Account account = server.account(Servers.nextCase());
    String said = Psql.run(account, List.of("-qAt", "-o", "/dev/null", "-f", "-"), script).text();
    assertEquals("", said);
    return account;
  }
}
