package io.duckgres.translator.plan;

/**
 * EXPLAIN.
 *
 * @param analyze runs the statement
 * @param inner what is explained
 */
public record ExplainPlan(Source source, boolean analyze, Format format, StatementPlan inner)
    implements StatementPlan {

  public enum Format {
    TEXT,
    XML,
    JSON,
    YAML
  }

  @Override
  public String tag() {
    return "EXPLAIN";
  }
}
