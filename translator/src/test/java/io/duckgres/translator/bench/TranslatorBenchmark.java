package io.duckgres.translator.bench;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.types.Oids;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time and allocation of a translation, with the types of the relations and without the engine. Run
 * by {@code scripts/bench-translator}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xss2m")
public class TranslatorBenchmark {
  private static final TranslationContext CONTEXT = TranslationContext.of("postgres");

  private static final RelationInfo ORDERS =
      new RelationInfo(
          16_384,
          List.of(
              new ColumnInfo("id", 1, Oids.INT4, -1),
              new ColumnInfo("customer", 2, Oids.TEXT, -1),
              new ColumnInfo("total", 3, Oids.NUMERIC, 12 << 16 | 6),
              new ColumnInfo("placed", 4, Oids.TIMESTAMP, -1)));

  private static final String SHORT = "SELECT customer, total FROM orders WHERE id = 42";

  private static final String LONG =
      """
      WITH big AS (SELECT customer, sum(total) AS spent, count(*) AS orders
                     FROM orders WHERE placed >= date '2024-01-01' AND placed < date '2024-01-01' + interval '1 year'
                    GROUP BY customer HAVING sum(total) > 1000),
           ranked AS (SELECT b.*, rank() OVER (ORDER BY spent DESC) AS place,
                             CASE WHEN orders > 10 THEN 'often' WHEN orders > 3 THEN 'sometimes' ELSE 'seldom' END AS how
                        FROM big b)
      SELECT r.place, r.customer, r.spent::numeric(14,2), r.how, to_char(max(o.placed), 'YYYY-MM-DD') AS latest,
             round(100 * r.spent / sum(r.spent) OVER (), 2) AS share
        FROM ranked r LEFT JOIN orders o ON o.customer = r.customer AND o.total BETWEEN 10 AND 10000
       WHERE r.place <= 100 AND r.customer LIKE 'A%' AND EXISTS (SELECT 1 FROM orders x WHERE x.customer = r.customer AND x.id % 7 = 3)
       GROUP BY r.place, r.customer, r.spent, r.how
       ORDER BY r.place, r.customer DESC NULLS LAST LIMIT 50
      """;

  private static final String ROWS = rows(1_000);

  private final Translator cached = new Translator();
  private int number;

  /** A text that was translated before, its relations unchanged. */
  @Benchmark
  public List<String> cacheHit() {
    return translate(cached, SHORT);
  }

  /** A short statement never seen before. */
  @Benchmark
  public List<String> shortStatement() {
    return translate(new Translator(), SHORT);
  }

  /** A query of the size of TPC-DS's, never seen before. */
  @Benchmark
  public List<String> longQuery() {
    return translate(new Translator(), LONG);
  }

  /** INSERT of 1,000 rows of constants, each time with other constants. */
  @Benchmark
  public List<String> thousandRows() {
    return translate(cached, ROWS.replace("'c500'", "'n" + number++ + "'"));
  }

  private static List<String> translate(Translator translator, String sql) {
    EnginePlan plan = (EnginePlan) translator.translate(sql, CONTEXT).getFirst();
    return plan.resolved(TranslatorBenchmark::relation).statements();
  }

  private static @Nullable RelationInfo relation(List<String> name) {
    return name.getLast().equals("orders") ? ORDERS : null;
  }

  private static String rows(int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add("(%d, 'c%d', %d.50, '2024-01-01 10:00:00')".formatted(i, i, i));
    }
    return "INSERT INTO orders (id, customer, total, placed) VALUES " + String.join(", ", rows);
  }
}
