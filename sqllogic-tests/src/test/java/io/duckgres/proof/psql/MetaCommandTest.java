package io.duckgres.proof.psql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Psql;
import io.duckgres.proof.server.Servers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** psql's commands that describe objects print what they print on PostgreSQL. */
class MetaCommandTest {
  private static final String SETUP =
      """
      CREATE TABLE customers (id integer PRIMARY KEY, name varchar(40) NOT NULL, email text UNIQUE,
        balance numeric(12,2) DEFAULT 0, code char(3), active boolean DEFAULT true, created timestamp);
      CREATE TABLE orders (order_id bigint NOT NULL, line smallint NOT NULL, day date,
        amount double precision, tags text[], PRIMARY KEY (order_id, line));
      CREATE VIEW big_customers AS SELECT id, balance, created FROM customers WHERE balance > 100;
      CREATE SCHEMA sales;
      CREATE TABLE sales.regions (name text);
      CREATE INDEX orders_day ON orders (day);
      """;

  private static Account reference;
  private static Account tested;

  @BeforeAll
  static void setUp() throws Exception {
    Psql.require();
    reference = Servers.reference().account("psql");
    tested = Servers.underTest().account("psql");
    for (Account account : List.of(reference, tested)) {
      assertEquals("", Psql.run(account, List.of("-qf", "-"), SETUP).text());
    }
  }

  @TestFactory
  Stream<DynamicTest> commands() {
    return Stream.of(
            "\\d",
            "\\dt",
            "\\dv",
            "\\di",
            "\\ds",
            "\\d customers",
            "\\d orders",
            "\\d big_customers",
            "\\d sales.regions",
            "\\d orders_day",
            "\\d customers_pkey",
            "\\d nosuch",
            "\\dt sales.*",
            "\\dt public.c*",
            "\\dt nosuch",
            "\\dn")
        .map(
            c -> DynamicTest.dynamicTest(c, () -> assertEquals(run(reference, c), run(tested, c))));
  }

  /** Lists of the whole server: only the account's own line can be the same. */
  @TestFactory
  Stream<DynamicTest> serverWideLists() {
    return Stream.of("\\l", "\\du")
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c,
                    () ->
                        assertEquals(
                            own(reference, run(reference, c)), own(tested, run(tested, c)))));
  }

  private static List<String> own(Account account, String list) {
    return list.lines()
        .filter(line -> line.startsWith(account.user() + "|") || line.contains("ame|"))
        .toList();
  }

  private static String run(Account account, String command) throws Exception {
    boolean serverWide = command.equals("\\l") || command.equals("\\du");
    List<String> options = serverWide ? List.of("-A", "-f", "-") : List.of("-f", "-");
    return Psql.run(account, options, command).text();
  }
}
