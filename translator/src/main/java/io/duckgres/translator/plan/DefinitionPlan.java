package io.duckgres.translator.plan;

import io.duckgres.translator.definition.DefinitionLookup;
import io.duckgres.translator.definition.Steps;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * DDL that becomes engine statements only when it runs, since what they are depends on what is
 * defined by then.
 *
 * @param answers the name of the one column, a bigint, of what answers with rows; else null
 */
public record DefinitionPlan(
    Source source, String tag, Expansion expansion, @Nullable String answers)
    implements StatementPlan {

  /** A plan that answers nothing but its tag. */
  public DefinitionPlan(Source source, String tag, Expansion expansion) {
    this(source, tag, expansion, null);
  }

  /** The rows that {@link Steps#answer} tells, for the engine to give. */
  public EnginePlan answer(Steps steps) {
    String rows =
        steps.answer().stream()
            .map(value -> "(" + value + ")")
            .collect(Collectors.joining(", ", "VALUES ", ""));
    String none = "VALUES (NULL)) LIMIT 0";
    return new EnginePlan(
        source,
        List.of(
            "SELECT col0::BIGINT AS answer FROM ("
                + (steps.answer().isEmpty() ? none : rows + ")")),
        StatementTag.SELECT,
        PlanKind.QUERY,
        true,
        Collections.singletonList(answers),
        List.of(),
        ParameterMap.NONE,
        Effects.READ,
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  /** Works out the engine statements. */
  @FunctionalInterface
  public interface Expansion {
    /**
     * @throws io.duckgres.types.PgError the statement is wrong or cannot be done
     */
    Steps steps(DefinitionLookup lookup);
  }
}
