package io.duckgres.executor.access;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rules of which the first that is for a client decides; who has none is refused.
 *
 * @param rules empty when nobody wrote any: then front ends have their own ways
 */
public record HostRules(List<HostRule> rules) {
  /** None are written. */
  public static final HostRules NONE = new HostRules(List.of());

  public HostRules {
    rules = List.copyOf(rules);
  }

  /**
   * The rule for a client; null when no rules are written.
   *
   * @param member whether the user of the first name is a member of the role of the second
   * @throws PgError FATAL 28000 when there are rules and none is for it, or one that rejects it
   */
  public @Nullable HostRule admit(ClientFacts client, BiPredicate<String, String> member) {
    if (rules.isEmpty()) {
      return null;
    }
    for (HostRule rule : rules) {
      if (rule.matches(client, member)) {
        if (rule.method() == AuthMethod.REJECT) {
          throw refusal("pg_hba.conf rejects connection for " + client);
        }
        return rule;
      }
    }
    throw noEntry(client);
  }

  /** The error for a client that no rule is for. */
  public static PgError noEntry(ClientFacts client) {
    return refusal("no pg_hba.conf entry for " + client);
  }

  private static PgError refusal(String message) {
    return PgError.fatal(SqlState.INVALID_AUTHORIZATION_SPECIFICATION, message);
  }
}
