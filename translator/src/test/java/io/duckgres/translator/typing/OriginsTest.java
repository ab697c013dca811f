package io.duckgres.translator.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.translator.Cases;
import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.Origin;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.EnginePlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OriginsTest {
  /** Tables t (a, b) with OID 1 and u (a, c) with OID 2. */
  private static final Map<String, RelationInfo> RELATIONS =
      Map.of("t", relation(1, "a", "b"), "u", relation(2, "a", "c"));

  static List<Cases.Case> origins() {
    return Cases.of(OriginsTest.class, "origins.tsv");
  }

  @ParameterizedTest
  @MethodSource("origins")
  void comeFrom(Cases.Case c) {
    EnginePlan plan =
        (EnginePlan)
            new Translator().translate(c.input(), TranslationContext.of("postgres")).getFirst();
    String found =
        plan.resolved(name -> RELATIONS.get(name.getLast())).origins().stream()
            .map(OriginsTest::shown)
            .collect(Collectors.joining(" "));
    assertEquals(c.expected(), found);
  }

  private static String shown(@Nullable Origin origin) {
    return origin == null ? "-" : origin.relation().oid() + "." + origin.column().attnum();
  }

  private static RelationInfo relation(int oid, String first, String second) {
    return new RelationInfo(
        oid, List.of(new ColumnInfo(first, 1, 23, -1), new ColumnInfo(second, 2, 1043, 29)));
  }
}
