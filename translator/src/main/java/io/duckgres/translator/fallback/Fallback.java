package io.duckgres.translator.fallback;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.TextForm;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.plan.Effects;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.GrammarError;
import io.duckgres.translator.plan.PlanKind;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementTag;
import io.duckgres.translator.plan.StatementTags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans that carry the statement's own text. */
public final class Fallback {
  private Fallback() {}

  /** Whether a statement is a query by its first word; nothing else goes to the engine unparsed. */
  public static boolean isQuery(Statement statement) {
    return kind(statement.tokens()) == PlanKind.QUERY;
  }

  /** Whether it is a query that has no statement in it that writes. */
  public static boolean isReading(Statement statement) {
    return isQuery(statement)
        && statement.tokens().stream()
            .noneMatch(
                t ->
                    t.is("insert")
                        || t.is("update")
                        || t.is("delete")
                        || t.is("merge")
                        || t.is("into"));
  }

  /**
   * Whether PostgreSQL would refuse the text whatever our grammar lacks, while the engine might
   * take it: a query that ends too early, and a comma with nothing behind it.
   *
   * @param offending the token the grammar stumbled over
   */
  public static boolean isWrongAnyway(Statement statement, Token offending) {
    int at = statement.tokens().indexOf(offending);
    return at < 0 || (at > 0 && statement.tokens().get(at - 1).isSymbol(","));
  }

  /**
   * @param grammarError what the grammar said, null when it was not asked
   */
  public static EnginePlan plan(
      Statement statement,
      Source source,
      TranslationContext context,
      @Nullable GrammarError grammarError) {
    Token head = statement.first();
    PlanKind kind = kind(statement.tokens());
    boolean query = kind == PlanKind.QUERY;
    return new EnginePlan(
        source,
        List.of(TextForm.of(statement).text()),
        switch (kind) {
          case QUERY, CREATE_TABLE_AS -> StatementTag.SELECT;
          case INSERT -> StatementTag.INSERT;
          case UPDATE -> StatementTag.UPDATE;
          case DELETE -> StatementTag.DELETE;
          case MERGE -> StatementTag.MERGE;
          case DDL -> StatementTags.ddl(statement.tokens());
        },
        kind,
        query || statement.tokens().stream().anyMatch(token -> token.is("returning")),
        List.of(),
        List.of(),
        Parameters.of(statement.tokens(), context.parameterTypes()),
        query
            ? (grammarError == null ? Effects.READ : Effects.READ_FALLBACK)
            : kind == PlanKind.DDL || head.is("create") ? Effects.CATALOG : Effects.WRITE,
        List.of(),
        List.of(),
        List.of(),
        grammarError,
        null);
  }

  private static PlanKind kind(List<Token> tokens) {
    Token head = tokens.getFirst();
    return switch (head.text()) {
      case "select", "with", "values", "table", "from", "(" -> PlanKind.QUERY;
      // DuckDB's own.
      case "describe", "summarize", "pivot", "unpivot" -> PlanKind.QUERY;
      case "insert" -> PlanKind.INSERT;
      case "update" -> PlanKind.UPDATE;
      case "delete" -> PlanKind.DELETE;
      case "merge" -> PlanKind.MERGE;
      default -> PlanKind.DDL;
    };
  }
}
