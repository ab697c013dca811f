package io.duckgres.translator.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.duckgres.translator.definition.DomainDefinition.Check;
import io.duckgres.translator.plan.DomainInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainDefinitionTest {
  private static final EngineName NAME = new EngineName("db", "main", "d");

  private static final DomainDefinition DOMAIN =
      new DomainDefinition(
          NAME,
          "numeric(10,2)",
          "1700:655366:0",
          new EngineName("db", "s", "ba\"se"),
          true,
          "CAST('1' AS DECIMAL(10,2))",
          "'1'::numeric",
          List.of(
              new Check("b", "value > 0", "(VALUE > (0)::numeric)", "VALUE > 0::numeric", false),
              new Check("a", "value <> '='", "x", "y", true)),
          "a = comment");

  @Test
  void theLabelKeepsAll() {
    assertEquals(DOMAIN, DomainDefinition.read(NAME, DOMAIN.label(), "a = comment"));
  }

  @Test
  void aPlainDomainHasNothingButItsType() {
    DomainDefinition plain =
        new DomainDefinition(NAME, "int4", "23:-1:0", null, false, null, null, List.of(), null);
    assertEquals(plain, DomainDefinition.read(NAME, plain.label(), null));
  }

  @Test
  void checksAreTestedByName() {
    DomainInfo info = DOMAIN.info(null);
    assertNotNull(info);
    assertEquals(List.of("a", "b"), info.checks().stream().map(DomainInfo.Check::name).toList());
    assertEquals("public", info.schema());
  }
}
