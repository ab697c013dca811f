package io.duckgres.translator.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * COPY.
 *
 * @param table the relation as written, one to three parts; empty for COPY (query) TO
 * @param engineTable the relation as DuckDB SQL; null for COPY (query) TO
 * @param columns the column list, empty for all
 * @param query what COPY … TO reads: the query given, or SELECT of the table's columns; null for
 *     COPY FROM
 * @param condition COPY FROM … WHERE, null without
 */
public record CopyPlan(
    Source source,
    Direction direction,
    List<String> table,
    @Nullable String engineTable,
    List<String> columns,
    @Nullable EnginePlan query,
    @Nullable Condition condition,
    Endpoint endpoint,
    CopyOptions options)
    implements StatementPlan {

  public CopyPlan {
    table = List.copyOf(table);
    columns = List.copyOf(columns);
  }

  /**
   * Which rows COPY FROM stores.
   *
   * @param rows {@code SELECT *} of a relation by the table's last name, to be read from rows that
   *     stand for the table
   * @param words all names in the condition
   */
  public record Condition(EnginePlan rows, Set<String> words) {
    public Condition {
      words = Set.copyOf(words);
    }
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
