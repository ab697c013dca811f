package io.duckgres.executor.session;

import io.duckgres.engine.LogicalType;
import io.duckgres.executor.statement.RowDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to Describe of a prepared statement.
 *
 * @param parameterTypes type OIDs of $1, $2 …
 * @param guessedParameters those, from 1, that are text only because nothing told their type
 * @param rows the columns in text format, null for NoData
 * @param engineTypes the engine's type of each column, empty for NoData
 */
public record StatementDescription(
    List<Integer> parameterTypes,
    List<Integer> guessedParameters,
    @Nullable RowDescription rows,
    List<LogicalType> engineTypes) {
  public StatementDescription {
    parameterTypes = List.copyOf(parameterTypes);
    guessedParameters = List.copyOf(guessedParameters);
    engineTypes = List.copyOf(engineTypes);
  }
}
