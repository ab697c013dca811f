package io.duckgres.translator.utility;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.translator.plan.CopyPlan.Direction;
import io.duckgres.translator.plan.CopyPlan.Endpoint;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.translator.rewrite.RelationNames;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** COPY with a table or a query, with the options of today and those of before 9.0. */
final class CopyParser {
  private CopyParser() {}

  static StatementPlan parse(UtilityContext context) {
    TokenReader reader = context.reader();
    if (reader.peek().isSymbol("(")) {
      StatementPlan query = context.inner(reader.parenthesised());
      reader.expect("to");
      return finish(context, Direction.TO, List.of(), List.of(), query, false);
    }
    boolean binary = reader.peek().is("binary") && reader.peek(1).isName();
    if (binary) {
      reader.next();
    }
    List<String> table = reader.qualifiedName();
    List<String> columns = reader.peek().isSymbol("(") ? reader.nameList() : List.of();
    Direction direction = reader.accept("from") ? Direction.FROM : Direction.TO;
    if (direction == Direction.TO) {
      reader.expect("to");
    }
    return finish(context, direction, table, columns, null, binary);
  }

  private static StatementPlan finish(
      UtilityContext context,
      Direction direction,
      List<String> table,
      List<String> columns,
      @Nullable StatementPlan query,
      boolean binary) {
    TokenReader reader = context.reader();
    Endpoint endpoint = endpoint(reader);
    List<CopyOption> given = new ArrayList<>();
    if (binary) {
      given.add(CopyOption.of("format", "binary", 0));
    }
    CopyOptionReader.read(reader, given);
    Token where = reader.peek();
    Statement written = reader.accept("where") ? reader.rest() : null;
    reader.expectEnd();
    if (written != null && direction == Direction.TO) {
      throw PgError.error(SqlState.SYNTAX_ERROR, "WHERE clause not allowed with COPY TO")
          .position(LexErrors.position(reader.sql(), where.start()));
    }
    try {
      CopyPlan.Condition condition = null;
      if (written != null) {
        StatementPlan rows = CopyConditions.plan(context, table, where, written);
        if (!(rows instanceof EnginePlan chosen)) {
          return rows;
        }
        condition = new CopyPlan.Condition(chosen, CopyConditions.words(written));
      }
      CopyOptions options = CopyOptionChecks.check(given, direction);
      StatementPlan source = query;
      if (source == null && direction == Direction.TO) {
        source = context.inner(selectOf(table, columns), List.of());
      }
      if (source instanceof UnsupportedPlan) {
        return source;
      }
      return new CopyPlan(
          context.source(),
          direction,
          table,
          table.isEmpty() ? null : RelationNames.sql(table, context.translation()),
          columns,
          (EnginePlan) source,
          condition,
          endpoint,
          options);
    } catch (PgError refused) {
      return UnsupportedPlan.of(context.source(), "COPY", refused);
    }
  }

  private static Endpoint endpoint(TokenReader reader) {
    if (reader.acceptAny("stdin", "stdout")) {
      return new Endpoint.Client();
    }
    if (reader.accept("program")) {
      return new Endpoint.Program(reader.string());
    }
    return new Endpoint.ServerFile(reader.string());
  }

  private static Statement selectOf(List<String> table, List<String> columns) {
    String targets =
        columns.isEmpty()
            ? "*"
            : columns.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    String relation = table.stream().map(Identifiers::quote).collect(Collectors.joining("."));
    return Lexer.lex("SELECT " + targets + " FROM " + relation, true).statements().getFirst();
  }
}
