package io.duckgres.translator.definition;

import io.duckgres.translator.plan.DomainInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A domain that is another from now on, before the engine's catalog says so. */
final class AlteredDomain {
  private final DomainDefinition before;
  private final DomainDefinition after;
  private final Domains domains;

  AlteredDomain(DomainDefinition before, DomainDefinition after, Domains domains) {
    this.before = before;
    this.after = after;
    this.domains = domains;
  }

  /**
   * Has the columns of a domain tested by the new constraints.
   *
   * @param domain the altered one, as it was, or one over it
   */
  void columns(TableChange change, DomainDefinition domain) {
    boolean itself = domain.name().equals(before.name());
    DomainDefinition now = itself ? after : domain;
    DomainInfo info = altered(domains.info(domain));
    for (Map.Entry<String, String> note : change.before.notes().entrySet()) {
      boolean concerned =
          note.getKey().startsWith(TableNotes.DOMAIN)
              && note.getValue().equals(domain.name().sql());
      if (!concerned) {
        continue;
      }
      String column = note.getKey().substring(TableNotes.DOMAIN.length());
      change.draft.notes.put(note.getKey(), now.name().sql());
      int at = change.draft.indexOf(column);
      ColumnDefinition old = change.draft.columns.get(at);
      change.draft.columns.set(at, old.withType(old.type(), domains.check(column, now, info)));
    }
    change.rebuild();
  }

  private DomainInfo altered(DomainInfo info) {
    DomainInfo base = info.base();
    boolean itself = depth(info) == depth(domains.info(before));
    if (itself) {
      return after.info(base);
    }
    return new DomainInfo(
        info.schema(),
        info.name(),
        info.type(),
        base == null ? null : altered(base),
        info.notNull(),
        info.checks());
  }

  /** How many domains one is over: what a chain has of a depth is one domain. */
  private static int depth(@Nullable DomainInfo info) {
    return info == null ? 0 : info.chain().size();
  }
}
