package io.duckgres.translator.plan;

/** DISCARD. */
public record DiscardPlan(Source source, Target target) implements StatementPlan {

  public enum Target {
    ALL,
    PLANS,
    SEQUENCES,
    TEMP
  }

  @Override
  public String tag() {
    return "DISCARD " + target;
  }
}
