package io.duckgres.executor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostRulesTest {

  /** A rule as a line of pg_hba.conf. */
  private static HostRule rule(String line) {
    String[] words = line.split(" ");
    boolean local = words[0].equals("local");
    return new HostRule(
        HostRule.Type.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)),
        Arrays.asList(words[1].split(",")),
        Arrays.asList(words[2].split(",")),
        local ? new AddressMatch.All() : AddressMatch.parse(words[3]),
        AuthMethod.TRUST,
        "");
  }

  private static ClientFacts client(String text) {
    String[] words = text.split(" ");
    return new ClientFacts(
        words[0].equals("local") ? null : InetAddress.ofLiteral(words[0]),
        words[1].equals("ssl"),
        words[2],
        words[3]);
  }

  /** Ann is one of the staff, as is everybody of himself. */
  private static boolean member(String user, String role) {
    return user.equals(role) || (user.equals("ann") && role.equals("staff"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host all all 10.0.0.0/8              | 10.1.2.3 plain ann db        | yes",
        "host all all 10.0.0.0/8              | 10.1.2.3 ssl ann db          | yes",
        "host all all 10.0.0.0/8              | 11.1.2.3 ssl ann db          | no",
        "host all all 10.0.0.0/8              | local plain ann db           | no",
        "host all all 2001:db8::/32           | 2001:db8::7 plain ann db     | yes",
        "host all all 0.0.0.0/0               | ::1 plain ann db             | no",
        "host all all 0.0.0.0/0               | ::ffff:10.1.2.3 plain ann db | yes",
        "host all all all                     | ::1 plain ann db             | yes",
        "host all all 127.0.0.1               | 127.0.0.1 plain ann db       | yes",
        "host all all 127.0.0.1               | 127.0.0.2 plain ann db       | no",
        "host all all samehost                | 127.0.0.1 plain ann db       | yes",
        "host all all samehost                | 240.0.0.1 plain ann db       | no",
        "host all all samenet                 | 127.9.9.9 plain ann db       | yes",
        "host all all samenet                 | 240.0.0.1 plain ann db       | no",
        "hostssl all all all                  | 10.1.2.3 ssl ann db          | yes",
        "hostssl all all all                  | 10.1.2.3 plain ann db        | no",
        "hostssl all all all                  | local plain ann db           | no",
        "hostnossl all all all                | 10.1.2.3 plain ann db        | yes",
        "hostnossl all all all                | 10.1.2.3 ssl ann db          | no",
        "hostnossl all all all                | local plain ann db           | no",
        "local all all                        | local plain ann db           | yes",
        "local all all                        | 127.0.0.1 plain ann db       | no",
        "local one,db all                     | local plain ann db           | yes",
        "local one,two all                    | local plain ann db           | no",
        "local sameuser all                   | local plain ann ann          | yes",
        "local sameuser all                   | local plain ann db           | no",
        "local samerole all                   | local plain ann staff        | yes",
        "local samerole all                   | local plain bob staff        | no",
        "local replication all                | local plain ann replication  | no",
        "local all bob,ann                    | local plain ann db           | yes",
        "local all bob                        | local plain ann db           | no",
        "local all +staff                     | local plain ann db           | yes",
        "local all +staff                     | local plain staff db         | yes",
        "local all +staff                     | local plain bob db           | no",
        "local all staff                      | local plain ann db           | no",
        "local ALL all                        | local plain ann db           | no",
      })
  void aRuleIsForSomeClients(String rule, String client, String expected) {
    assertEquals(expected.equals("yes"), rule(rule).matches(client(client), HostRulesTest::member));
  }

  @Test
  void theFirstRuleThatIsForAClientDecides() {
    HostRule first = rule("host db ann all");
    HostRules rules = new HostRules(List.of(first, rule("host all all all")));
    assertEquals(first, rules.admit(client("10.1.2.3 plain ann db"), HostRulesTest::member));
    assertFalse(first.equals(rules.admit(client("10.1.2.3 plain bob db"), HostRulesTest::member)));
  }

  @Test
  void whoHasNoRuleIsRefusedAndWithoutRulesNobodyIs() {
    HostRules rules = new HostRules(List.of(rule("hostssl all all all")));
    assertRefused(
        rules,
        "10.1.2.3 plain ann db",
        "no pg_hba.conf entry for host \"10.1.2.3\", user \"ann\", database \"db\", no encryption");
    assertRefused(
        rules,
        "local plain ann db",
        "no pg_hba.conf entry for host \"[local]\", user \"ann\", database \"db\", no encryption");
    assertNull(HostRules.NONE.admit(client("10.1.2.3 plain ann db"), HostRulesTest::member));
  }

  @Test
  void oneMayBeRejected() {
    HostRule all = rule("host all all all");
    HostRule reject =
        new HostRule(
            all.type(), all.databases(), all.users(), all.address(), AuthMethod.REJECT, "");
    assertRefused(
        new HostRules(List.of(reject, all)),
        "10.1.2.3 ssl ann db",
        "pg_hba.conf rejects connection for host \"10.1.2.3\", user \"ann\", database \"db\","
            + " SSL encryption");
  }

  @Test
  void hostNamesAreNoAddresses() {
    for (String text : List.of("example.org", ".example.org", "10.0.0.0/33", "10.0.0.0/", "")) {
      assertThrows(IllegalArgumentException.class, () -> AddressMatch.parse(text), text);
    }
    assertTrue(AddressMatch.parse("SameHost") instanceof AddressMatch.SameHost);
  }

  private static void assertRefused(HostRules rules, String client, String message) {
    PgError error =
        assertThrows(PgError.class, () -> rules.admit(client(client), HostRulesTest::member));
    assertEquals(SqlState.INVALID_AUTHORIZATION_SPECIFICATION, error.sqlState());
    assertEquals(message, error.message());
    assertEquals(PgError.Severity.FATAL, error.severity());
  }
}
