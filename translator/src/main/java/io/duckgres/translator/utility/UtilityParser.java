package io.duckgres.translator.utility;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.DiscardPlan;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import org.jspecify.annotations.Nullable;

/** Chooses the parser of a utility statement by its first words. */
public final class UtilityParser {
  private UtilityParser() {}

  /**
   * The plan, or null when the statement is for the grammar.
   *
   * @throws io.duckgres.types.PgError 42601
   */
  public static @Nullable StatementPlan parse(
      Statement statement,
      Source source,
      TranslationContext translation,
      UtilityContext.Inner inner) {
    Token head = statement.first();
    if (head.kind() != Token.Kind.WORD) {
      return null;
    }
    TokenReader reader = new TokenReader(statement);
    reader.next();
    UtilityContext context = new UtilityContext(reader, source, translation, inner);
    StatementPlan plan =
        switch (head.text()) {
          case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release" ->
              TransactionParser.parse(head.text(), context);
          case "set" -> SettingParser.set(context);
          case "reset" -> SettingParser.reset(context);
          case "show" -> SettingParser.show(context);
          case "prepare" -> PreparedParser.prepare(context);
          case "execute" -> PreparedParser.execute(context);
          case "deallocate" -> PreparedParser.deallocate(context);
          case "declare" -> CursorParser.declare(context);
          case "fetch" -> CursorParser.fetch(context, false);
          case "move" -> CursorParser.fetch(context, true);
          case "close" -> CursorParser.close(context);
          case "copy" -> CopyParser.parse(context);
          case "listen", "unlisten", "notify" -> NotificationParser.parse(head.text(), context);
          case "discard" -> discard(context);
          case "refresh" -> RefreshParser.parse(context);
          case "explain" -> ExplainParser.parse(context);
          case "lock", "vacuum", "analyze", "analyse", "checkpoint", "cluster", "reindex" ->
              MaintenanceParser.parse(head.text(), context);
          case "create", "alter", "drop" -> {
            StatementPlan macro = MacroParser.parse(head.text(), context);
            yield macro != null ? macro : ClusterParser.parse(head.text(), context);
          }
          case "grant" -> PrivilegeParser.parse(context, true);
          case "revoke" -> PrivilegeParser.parse(context, false);
          case "reassign" -> PrivilegeParser.reassign(context);
          default -> null;
        };
    if (plan == null) {
      return Refusals.find(statement, source);
    }
    reader.expectEnd();
    return plan;
  }

  private static StatementPlan discard(UtilityContext context) {
    TokenReader reader = context.reader();
    DiscardPlan.Target target =
        switch (reader.peek().text()) {
          case "all" -> DiscardPlan.Target.ALL;
          case "plans" -> DiscardPlan.Target.PLANS;
          case "sequences" -> DiscardPlan.Target.SEQUENCES;
          case "temp", "temporary" -> DiscardPlan.Target.TEMP;
          default -> throw reader.error();
        };
    reader.next();
    return new DiscardPlan(context.source(), target);
  }
}
