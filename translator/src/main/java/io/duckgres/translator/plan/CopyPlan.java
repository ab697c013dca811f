package io.duckgres.translator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * COPY.
 *
 * @param table the relation as written, one to three parts; empty for COPY (query) TO
 * @param engineTable the relation as DuckDB SQL; null for COPY (query) TO
 * @param columns the column list, empty for all
 * @param query what COPY … TO reads: the query given, or SELECT of the table's columns; null for
 *     COPY FROM
 */
public record CopyPlan(
    Source source,
    Direction direction,
    List<String> table,
    @Nullable String engineTable,
    List<String> columns,
    @Nullable EnginePlan query,
    Endpoint endpoint,
    CopyOptions options)
    implements StatementPlan {

  public CopyPlan {
    table = List.copyOf(table);
    columns = List.copyOf(columns);
  }

  public enum Direction {
    FROM,
    TO
  }

  public sealed interface Endpoint {
    /** STDIN or STDOUT: the client's connection. */
    record Client() implements Endpoint {}

    /** A file of the server. */
    record ServerFile(String name) implements Endpoint {}

    /** PROGRAM 'command'. */
    record Program(String command) implements Endpoint {}
  }

  @Override
  public String tag() {
    return "COPY";
  }
}
