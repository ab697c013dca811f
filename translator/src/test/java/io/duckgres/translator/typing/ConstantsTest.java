package io.duckgres.translator.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.translator.Cases;
import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.types.Oids;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConstantsTest {
  /** Table t (i int, x text, c char(5), a int[], b bytea, f bool). */
  private static final RelationInfo TABLE =
      new RelationInfo(
          1,
          List.of(
              new ColumnInfo("i", 1, Oids.INT4, -1),
              new ColumnInfo("x", 2, Oids.TEXT, -1),
              new ColumnInfo("c", 3, Oids.BPCHAR, 9),
              new ColumnInfo("a", 4, 1007, -1),
              new ColumnInfo("b", 5, Oids.BYTEA, -1),
              new ColumnInfo("f", 6, Oids.BOOL, -1)));

  static List<Cases.Case> constants() {
    return Cases.of(ConstantsTest.class, "constants.tsv");
  }

  @ParameterizedTest
  @MethodSource("constants")
  void takeTheColumnsType(Cases.Case c) {
    EnginePlan plan =
        (EnginePlan)
            new Translator().translate(c.input(), TranslationContext.of("postgres")).getFirst();
    EnginePlan resolved = plan.resolved(name -> name.getLast().equals("t") ? TABLE : null);
    assertEquals(c.expected(), resolved.duckSql());
  }
}
