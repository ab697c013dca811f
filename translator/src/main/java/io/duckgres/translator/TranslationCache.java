package io.duckgres.translator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.duckgres.translator.plan.StatementPlan;
import java.util.List;
import java.util.function.Function;

/** Translations by text and context, bounded by the characters kept. Thread-safe. */
final class TranslationCache {
  /** Longer texts are hardly sent twice (bulk INSERT) and would displace many short ones. */
  private static final int MAX_TEXT = 64 * 1024;

  private record Key(String sql, TranslationContext context) {}

  private final Cache<Key, List<StatementPlan>> plans;

  /** Holds translations of about {@code maxCharacters} characters of SQL. */
  TranslationCache(long maxCharacters) {
    plans =
        Caffeine.newBuilder()
            .maximumWeight(maxCharacters)
            .<Key, List<StatementPlan>>weigher((key, value) -> 256 + key.sql().length())
            // Evicts in the caller: no thread of its own, and bounded as seen from outside.
            .executor(Runnable::run)
            .build();
  }

  List<StatementPlan> get(
      String sql, TranslationContext context, Function<String, List<StatementPlan>> translate) {
    if (sql.length() > MAX_TEXT) {
      return translate.apply(sql);
    }
    Key key = new Key(sql, context);
    List<StatementPlan> known = plans.getIfPresent(key);
    if (known != null) {
      return known;
    }
    List<StatementPlan> fresh = translate.apply(sql);
    plans.put(key, fresh);
    return fresh;
  }

  long size() {
    plans.cleanUp();
    return plans.estimatedSize();
  }
}
