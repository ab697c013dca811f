package io.duckgres.translator.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.translator.Cases;
import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.WithStep;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepsTest {
  private static final List<ColumnInfo> COLUMNS =
      List.of(new ColumnInfo("a", 1, Oids.INT4, -1), new ColumnInfo("b", 2, Oids.INT4, -1));
  private static final List<ColumnInfo> RENAMED =
      List.of(new ColumnInfo("x", 1, Oids.INT4, -1), new ColumnInfo("y", 2, Oids.INT4, -1));

  /** Tables t and u (a, b); v shows all of t where a is positive, w renames and computes. */
  private static @Nullable RelationInfo find(List<String> name) {
    return switch (name.getLast()) {
      case "t" -> new RelationInfo(1, COLUMNS);
      case "u" -> new RelationInfo(2, COLUMNS);
      case "v" -> RelationInfo.view(3, COLUMNS, "SELECT t.a, t.b FROM public.t WHERE (t.a > 0)");
      case "w" -> RelationInfo.view(4, RENAMED, "SELECT t.b AS x, (t.a + 1) AS y FROM public.t");
      default -> null;
    };
  }

  static List<Cases.Case> steps() {
    return Cases.of(StepsTest.class, "steps.tsv");
  }

  @ParameterizedTest
  @MethodSource("steps")
  void becomes(Cases.Case c) {
    assertEquals(c.expected(), String.join(" ; ", statements(c.input())));
  }

  /** The statements in their order, the one that answers in brackets; or the error. */
  private static List<String> statements(String sql) {
    EnginePlan plan =
        (EnginePlan) new Translator().translate(sql, TranslationContext.of("postgres")).getFirst();
    List<String> lines = new ArrayList<>();
    try {
      EnginePlan resolved = plan.resolved(StepsTest::find);
      resolved.steps().stream()
          .filter(step -> !step.after())
          .map(StepsTest::line)
          .forEach(lines::add);
      lines.add("[" + resolved.duckSql() + "]" + parameters(resolved.parameters().engineOrder()));
      resolved.steps().stream().filter(WithStep::after).map(StepsTest::line).forEach(lines::add);
    } catch (PgError e) {
      lines.add(e.sqlState().code() + " " + e.message());
    }
    return lines;
  }

  private static String line(WithStep step) {
    return (step.table() == null ? "" : step.table().replace("\"temp\".\"main\".", "") + " = ")
        + step.sql()
        + parameters(step.parameters().engineOrder());
  }

  private static String parameters(List<Integer> order) {
    return order.isEmpty() ? "" : " " + order;
  }
}
