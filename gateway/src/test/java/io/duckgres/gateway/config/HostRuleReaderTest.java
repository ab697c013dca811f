package io.duckgres.gateway.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.access.AddressMatch;
import io.duckgres.executor.access.AuthMethod;
import io.duckgres.executor.access.HostRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostRuleReaderTest {
  @TempDir Path dir;

  @Test
  void rulesAreReadInTheirOrder() throws IOException {
    List<HostRule> rules =
        load("""
        hba:
          - type: hostssl
            database: [one, two]
            user: ann, +staff
            address: 10.0.0.0/8
            method: scram-sha-256
          - {type: local, method: peer}
          - {type: host, address: all, method: reject}
        """)
            .hostRules()
            .rules();
    assertEquals(3, rules.size());
    HostRule first = rules.getFirst();
    assertEquals(List.of("one", "two"), first.databases());
    assertEquals(List.of("ann", "+staff"), first.users());
    assertEquals(AddressMatch.parse("10.0.0.0/8"), first.address());
    assertEquals(AuthMethod.SCRAM_SHA_256, first.method());
    assertTrue(first.place().endsWith("duckgres.yaml:2"), first.place());
    assertEquals(List.of("all"), rules.get(1).users());
    assertEquals(AuthMethod.REJECT, rules.get(2).method());
    assertTrue(load("port: 1\n").hostRules().rules().isEmpty());
  }

  @Test
  void everyProblemIsNamedWithItsLine() throws IOException {
    assertEquals(
        List.of(
            "FILE:2: hba: type 'hostsl' is not one of local, host, hostssl, hostnossl; did you"
                + " mean 'hostssl'?",
            "FILE:3: hba: method 'md5': passwords are kept as SCRAM verifiers only; use"
                + " scram-sha-256",
            "FILE:4: hba: method 'scram' is not one of trust, reject, scram-sha-256, password,"
                + " peer",
            "FILE:5: hba: type host needs an address, or address: all",
            "FILE:5: hba: unknown key 'adress'; did you mean 'address'?",
            "FILE:6: hba: address 'example.org' is not all, samehost, samenet, an address such as"
                + " 192.0.2.7 or a network such as 10.0.0.0/8",
            "FILE:7: hba: type local has no address",
            "FILE:8: hba: method peer is for type local",
            "FILE:9: hba: method password sends the password itself: it is for types hostssl and"
                + " local",
            "FILE:10: hba: a rule needs a method: one of trust, reject, scram-sha-256, password,"
                + " peer",
            "FILE:10: hba: a rule needs a type: one of local, host, hostssl, hostnossl"),
        problems(
                """
                hba:
                  - {type: hostsl, address: all, method: trust}
                  - {type: host, address: all, method: md5}
                  - {type: host, address: all, method: scram}
                  - {type: host, adress: all, method: trust}
                  - {type: host, address: example.org, method: trust}
                  - {type: local, address: all, method: trust}
                  - {type: host, address: all, method: peer}
                  - {type: host, address: all, method: password}
                  - {user: ann}
                """)
            .stream()
            .sorted(HostRuleReaderTest::byLine)
            .toList());
  }

  private static int byLine(String a, String b) {
    int byLine = Integer.compare(line(a), line(b));
    return byLine != 0 ? byLine : a.compareTo(b);
  }

  private static int line(String problem) {
    return Integer.parseInt(problem.split(":")[1]);
  }

  @Test
  void aListOfRulesIsAListOfMappings() throws IOException {
    assertEquals(List.of("FILE:1: hba takes a list of rules"), problems("hba: trust\n"));
    assertEquals(List.of("FILE:1: hba takes a list of rules"), problems("hba: []\n"));
    assertTrue(
        problems("hba:\n  - local all all peer\n")
            .getFirst()
            .startsWith("FILE:2: a rule of hba is a mapping such as"));
    assertEquals(
        List.of("FILE:2: key 'type' stands twice"),
        problems("hba:\n  - {type: local, type: host, method: peer}\n"));
  }

  @Test
  void withoutTlsNoRuleIsForTls() throws IOException {
    assertEquals(
        List.of("FILE:5: hba: no connection is of type hostssl while tls.mode is off"),
        problems(
            """
            host: 127.0.0.1
            tls:
              mode: "off"
            hba:
              - {type: hostssl, address: all, method: scram-sha-256}
            """));
  }

  @Test
  void theValuesInForceCanBePrintedAndReadAgain() throws IOException {
    String text =
        """
        hba:
          - {type: hostssl, database: ["all"], user: ["ann", "+x"], address: "10.0.0.0/8", method: scram-sha-256}
          - {type: host, database: ["sameuser"], user: ["all"], address: "samehost", method: trust}
          - {type: local, database: ["all"], user: ["all"], method: peer}
        """;
    Path file = file(text);
    String printed =
        ConfigText.values(
            ConfigLoader.loadWithSources(Map.of("config", file.toString()), Map.of()));
    String rules = printed.substring(printed.indexOf("hba:")).replaceAll("  # .*", "");
    assertEquals(text, rules);
  }

  private ServerConfig load(String yaml) throws IOException {
    return ConfigLoader.load(Map.of("config", file(yaml).toString()), Map.of());
  }

  private List<String> problems(String yaml) throws IOException {
    Path file = file(yaml);
    ConfigError e =
        assertThrows(
            ConfigError.class,
            () -> ConfigLoader.load(Map.of("config", file.toString()), Map.of()));
    return e.problems().stream().map(p -> p.replace(file.toString(), "FILE")).toList();
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(dir.resolve("duckgres.yaml"), yaml);
  }
}
