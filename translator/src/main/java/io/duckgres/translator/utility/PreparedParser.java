package io.duckgres.translator.utility;

import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.PreparedPlan;
import io.duckgres.translator.plan.StatementPlan;
import java.util.ArrayList;
import java.util.List;

/** PREPARE, EXECUTE and DEALLOCATE. */
final class PreparedParser {
  private PreparedParser() {}

  static StatementPlan prepare(UtilityContext context) {
    TokenReader reader = context.reader();
    if (reader.accept("transaction")) {
      return TransactionParser.prepareTransaction(context);
    }
    String name = reader.name();
    List<Integer> types = reader.peek().isSymbol("(") ? TypeNames.list(reader) : List.of();
    reader.expect("as");
    Statement body = reader.rest();
    return new PreparedPlan.PrepareStatement(
        context.source(), name, types, context.inner(body, types));
  }

  static StatementPlan execute(UtilityContext context) {
    TokenReader reader = context.reader();
    String name = reader.name();
    if (reader.atEnd()) {
      return new PreparedPlan.ExecuteStatement(context.source(), name, null);
    }
    Statement arguments = reader.parenthesised();
    StatementPlan plan = context.inner(asSelect(arguments));
    return plan instanceof EnginePlan engine
        ? new PreparedPlan.ExecuteStatement(context.source(), name, engine)
        : plan;
  }

  /** The expressions as the target list of a SELECT. */
  private static Statement asSelect(Statement expressions) {
    List<Token> tokens = new ArrayList<>();
    int start = expressions.start();
    tokens.add(new Token(Token.Kind.WORD, "select", start, start));
    tokens.addAll(expressions.tokens());
    return new Statement(expressions.sql(), List.copyOf(tokens));
  }

  static StatementPlan deallocate(UtilityContext context) {
    TokenReader reader = context.reader();
    reader.accept("prepare");
    return new PreparedPlan.Deallocate(
        context.source(), reader.accept("all") ? null : reader.name());
  }
}
