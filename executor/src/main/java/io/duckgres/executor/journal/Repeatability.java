package io.duckgres.executor.journal;

import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.PlanKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a statement can be repeated in another transaction with the same effect, judged by the words
 * of its text: what is not known to be repeatable counts as not.
 */
public final class Repeatability {
  /** What to keep of a statement. */
  public enum Way {
    /** Nothing: it changes nothing. */
    NOTHING,
    /** Its text and parameters. */
    TEXT,
    /** The rows it has stored. */
    ROWS,
    /** It cannot be repeated. */
    NEVER
  }

  /**
   * The judgement of one statement.
   *
   * @param readsData whether its effect depends on stored data
   * @param table the table an INSERT stores in, as the engine's SQL; else null
   * @param usesSequence whether it draws from a sequence
   */
  public record Judgement(
      Way way, boolean readsData, @Nullable String table, boolean usesSequence) {
    public static final Judgement NOTHING = new Judgement(Way.NOTHING, false, null, false);
    static final Judgement DRAWS = new Judgement(Way.NOTHING, false, null, true);
  }

  /** Their result may depend on the order in which threads meet the rows. */
  private static final Set<String> ORDERED =
      Set.of("limit", "fetch", "offset", "over", "tablesample", "sample", "on", "qualify");

  private static final String NEXTVAL = "nextval";

  private final RepeatableFunctions functions;
  private final StoredNames names;

  public Repeatability(RepeatableFunctions functions, StoredNames names) {
    this.functions = functions;
    this.names = names;
  }

  /** Judges a statement that is about to run. */
  public Judgement of(EnginePlan plan) {
    List<SqlWords> words = new ArrayList<>();
    plan.statements().forEach(sql -> words.addAll(SqlWords.of(sql)));
    boolean draws = words.stream().anyMatch(w -> w.call() && w.text().equals(NEXTVAL));
    return switch (plan.kind()) {
      case QUERY -> draws ? Judgement.DRAWS : Judgement.NOTHING;
      case INSERT -> insert(plan, words, draws);
      case UPDATE, DELETE -> {
        // an UPDATE … FROM may meet several rows for one: which it takes is not said
        boolean joins =
            plan.kind() == PlanKind.UPDATE && words.stream().anyMatch(Repeatability::isTopFrom);
        boolean pure = isPure(words) && !joins && !setsVolatileDefault(words);
        yield changing(pure ? Way.TEXT : Way.NEVER, draws);
      }
      case MERGE -> changing(Way.NEVER, draws);
      case CREATE_TABLE_AS -> changing(isPure(words) ? Way.TEXT : Way.NEVER, draws);
      case DDL -> {
        boolean fills = indexOf(words, "alter") >= 0;
        yield changing(!fills || functions.callsOnlyThese(words) ? Way.TEXT : Way.NEVER, false);
      }
    };
  }

  private static Judgement changing(Way way, boolean draws) {
    return new Judgement(way, true, null, draws);
  }

  private Judgement insert(EnginePlan plan, List<SqlWords> words, boolean draws) {
    int into = indexOf(words, "into");
    String table = StoredNames.tableAfter(plan.duckSql());
    if (into < 0 || table == null || plan.statements().size() > 1) {
      return changing(Way.NEVER, draws);
    }
    String name = StoredNames.lastPart(table);
    boolean conflict = words.stream().anyMatch(w -> w.text().equals("conflict"));
    boolean updates = conflict && words.stream().anyMatch(w -> w.text().equals("update"));
    boolean reads = words.stream().anyMatch(w -> w.text().equals("select"));
    boolean drawsDefault = names.drawingDefaults(name);
    // the table's own name stands before its column list
    List<SqlWords> rest = words.stream().filter(w -> !(w.call() && w.text().equals(name))).toList();
    boolean pure =
        !names.volatileDefaults(name)
            && (reads || conflict ? isPure(withoutConflict(rest)) : functions.callsOnlyThese(rest));
    Way way = pure ? Way.TEXT : updates ? Way.NEVER : Way.ROWS;
    return new Judgement(way, reads || conflict, table, draws || drawsDefault);
  }

  private static List<SqlWords> withoutConflict(List<SqlWords> words) {
    int at = indexOf(words, "conflict");
    return at <= 0
        ? words
        : words.stream().filter(w -> w != words.get(at) && w != words.get(at - 1)).toList();
  }

  private boolean isPure(List<SqlWords> words) {
    for (int i = 0; i < words.size(); i++) {
      SqlWords word = words.get(i);
      boolean ordered =
          word.text().equals("on")
              ? i > 0 && words.get(i - 1).text().equals("distinct") // DISTINCT ON, but not a join's
              : ORDERED.contains(word.text());
      if (ordered || names.isView(word.text())) {
        return false;
      }
    }
    return functions.callsOnlyThese(words);
  }

  private static boolean isTopFrom(SqlWords word) {
    return word.depth() == 0 && word.text().equals("from");
  }

  private boolean setsVolatileDefault(List<SqlWords> words) {
    return indexOf(words, "default") >= 0
        && words.stream().anyMatch(w -> names.volatileDefaults(w.text()));
  }

  private static int indexOf(List<SqlWords> words, String text) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).text().equals(text)) {
        return i;
      }
    }
    return -1;
  }
}
