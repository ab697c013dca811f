package io.duckgres.translator;

import io.duckgres.translator.definition.Definitions;
import io.duckgres.translator.dialect.DuckDbDialect;
import io.duckgres.translator.fallback.Fallback;
import io.duckgres.translator.label.OutputColumns;
import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.LiteralPositions;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.TextForm;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.parser.PgParseException;
import io.duckgres.translator.parser.PgParser;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.ConstantRows;
import io.duckgres.translator.plan.DefinitionPlan;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.GrammarError;
import io.duckgres.translator.plan.PlanKind;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.translator.rewrite.RecursiveViews;
import io.duckgres.translator.rewrite.RewriteContext;
import io.duckgres.translator.rewrite.Rewrites;
import io.duckgres.translator.rewrite.SearchAndCycle;
import io.duckgres.translator.typing.Typing;
import io.duckgres.translator.typing.WrittenColumns;
import io.duckgres.translator.utility.UtilityParser;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** One statement to its plan: by a hand parser, by the grammar, or as a fallback. */
final class StatementTranslator {
  private StatementTranslator() {}

  static StatementPlan plan(Statement statement, Source source, TranslationContext context) {
    if (context.dialect() == Dialect.DUCKDB && Fallback.isReading(statement)) {
      return Fallback.plan(statement, source, context, null);
    }
    StatementPlan utility =
        UtilityParser.parse(statement, source, context, StatementTranslator::plan);
    if (utility != null) {
      return utility;
    }
    ConstantRows rows = ConstantInsert.rows(statement, context);
    return rows == null
        ? parsed(statement, source, context)
        : ConstantInsertPlans.plan(rows, source, () -> parsed(statement, source, context));
  }

  private static StatementPlan parsed(
      Statement statement, Source source, TranslationContext context) {
    TextForm form = TextForm.of(statement);
    SqlNode tree;
    try {
      tree = PgParser.parseStatement(form.text());
    } catch (PgParseException e) {
      Token token = form.tokenAt(e.offset());
      PgError error = LexErrors.syntax(statement.sql(), token).causedBy(e);
      if (Fallback.isQuery(statement) && !Fallback.isWrongAnyway(statement, token)) {
        return Fallback.plan(statement, source, context, GrammarError.of(error));
      }
      throw error;
    }
    tree = RecursiveViews.apply(tree);
    if (statement.tokens().stream().anyMatch(token -> token.is("search") || token.is("cycle"))) {
      try {
        tree =
            SearchAndCycle.apply(
                tree, at -> LexErrors.position(statement.sql(), form.tokenAt(at).start()));
      } catch (PgError refused) {
        return UnsupportedPlan.of(
            source, StatementShape.of(tree, statement.tokens()).tag().command(), refused);
      }
    }
    return plan(tree, form, statement, source, context);
  }

  private static StatementPlan plan(
      SqlNode tree, TextForm form, Statement statement, Source source, TranslationContext context) {
    StatementShape shape = StatementShape.of(tree, statement.tokens());
    DefinitionPlan.Expansion expansion =
        Definitions.expansion(tree, context, lookup -> typing(lookup, form, statement, context));
    if (expansion != null) {
      return new DefinitionPlan(
          source, shape.tag().command(), expansion, Definitions.answers(tree));
    }
    try {
      if (statement.tokens().stream().anyMatch(token -> token.is("into"))) {
        NestedInto.check(tree, form, statement);
      }
      OutputColumns columns = OutputColumns.of(tree);
      return new EnginePlan(
          source,
          untyped(tree, shape.kind(), statement, context),
          shape.tag(),
          shape.kind(),
          shape.returnsRows(),
          columns.labels(),
          columns.types(),
          ParameterTypes.map(tree, context.parameterTypes()),
          shape.effects(),
          List.of(),
          WrittenTables.of(tree),
          List.of(),
          null,
          new TypedTranslation(tree, form, statement, context));
    } catch (PgError refused) {
      // Refused where it would have run, unlike a syntax error: what stands before it runs.
      return UnsupportedPlan.of(
          source, shape.tag().command(), LiteralPositions.locate(refused, statement));
    }
  }

  /** What runs for a tree when nothing is known of its relations. */
  private static List<String> untyped(
      SqlNode tree, PlanKind kind, Statement statement, TranslationContext context) {
    if (kind == PlanKind.DDL || kind == PlanKind.CREATE_TABLE_AS) {
      return List.copyOf(engineStatements(WrittenColumns.provisional(tree), context));
    }
    return new LaterText(
        () -> {
          try {
            return engineStatements(WrittenColumns.provisional(tree), context).getLast();
          } catch (PgError refused) {
            throw LiteralPositions.locate(refused, statement);
          }
        });
  }

  private static Typing typing(
      RelationLookup lookup, TextForm form, Statement statement, TranslationContext context) {
    return new Typing(
        lookup,
        context.parameterTypes(),
        form.text(),
        offset -> LexErrors.position(statement.sql(), form.tokenAt(offset).start()));
  }

  /** The statements to run for a tree; more than one only for a DROP. */
  static List<String> engineStatements(SqlNode tree, TranslationContext context) {
    RewriteContext rewrite = new RewriteContext(context);
    SqlNode engine = Rewrites.apply(tree, rewrite);
    List<String> statements = new ArrayList<>();
    rewrite.before().forEach(node -> statements.add(DuckDbDialect.print(node)));
    statements.add(DuckDbDialect.print(engine));
    return statements;
  }
}
