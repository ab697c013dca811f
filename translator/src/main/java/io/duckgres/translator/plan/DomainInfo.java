package io.duckgres.translator.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain, as far as a cast to it has to know it.
 *
 * @param schema where it is, by PostgreSQL's name
 * @param name as messages say it
 * @param type what its values are kept as, the type below all domains, in PostgreSQL's spelling
 * @param base the domain it is over, null for one over another type
 * @param notNull whether it says NOT NULL itself
 * @param checks its own, in the order they are tested
 */
public record DomainInfo(
    String schema,
    String name,
    String type,
    @Nullable DomainInfo base,
    boolean notNull,
    List<Check> checks) {

  /**
   * A CHECK constraint.
   *
   * @param expression over {@code value}, as parsed
   */
  public record Check(String name, String expression) {}

  /** The domains it is over and itself, in the order their constraints are tested. */
  public List<DomainInfo> chain() {
    List<DomainInfo> chain = new ArrayList<>();
    for (DomainInfo domain = this; domain != null; domain = domain.base()) {
      chain.addFirst(domain);
    }
    return chain;
  }
}
