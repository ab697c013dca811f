package io.duckgres.translator.plan;

/**
 * What to do for one statement. Immutable and shared between sessions through the translation
 * cache, so nothing in it may depend on a session's state beyond the {@code TranslationContext}.
 */
public sealed interface StatementPlan
    permits EnginePlan,
        DefinitionPlan,
        TransactionPlan,
        SettingPlan,
        PreparedPlan,
        CursorPlan,
        CopyPlan,
        NotificationPlan,
        MaintenancePlan,
        ExplainPlan,
        DiscardPlan,
        ClusterPlan,
        PrivilegePlan,
        UnsupportedPlan {

  Source source();

  /** PostgreSQL's command tag without a row count, as {@code SELECT} or {@code CREATE TABLE}. */
  String tag();

  default String sourceText() {
    return source().text();
  }
}
