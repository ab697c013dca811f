package io.duckgres.translator.utility;

import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.CursorPlan;
import io.duckgres.translator.plan.CursorPlan.Direction;
import io.duckgres.translator.plan.CursorPlan.Fetch;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementPlan;

/** DECLARE, FETCH, MOVE and CLOSE. */
final class CursorParser {
  private CursorParser() {}

  static StatementPlan declare(UtilityContext context) {
    TokenReader reader = context.reader();
    String name = reader.name();
    boolean binary = false;
    Boolean scroll = null;
    while (!reader.accept("cursor")) {
      if (reader.accept("binary")) {
        binary = true;
      } else if (reader.accept("scroll")) {
        scroll = true;
      } else if (reader.accept("no")) {
        reader.expect("scroll");
        scroll = false;
      } else if (!reader.acceptAny("insensitive", "asensitive")) {
        throw reader.error();
      }
    }
    boolean hold = reader.accept("with", "hold");
    if (!hold) {
      reader.accept("without", "hold");
    }
    reader.expect("for");
    StatementPlan query = context.inner(reader.rest());
    return query instanceof EnginePlan engine
        ? new CursorPlan.DeclareCursor(context.source(), name, binary, scroll, hold, engine)
        : query;
  }

  static StatementPlan fetch(UtilityContext context, boolean move) {
    TokenReader reader = context.reader();
    Direction direction = Direction.FORWARD;
    long count = 1;
    // A lone word is the cursor's name, whatever it spells.
    if (context.reader().peek(1) != reader.end()) {
      if (reader.accept("next")) {
        count = 1;
      } else if (reader.accept("prior")) {
        direction = Direction.BACKWARD;
      } else if (reader.accept("first")) {
        direction = Direction.ABSOLUTE;
      } else if (reader.accept("last")) {
        direction = Direction.ABSOLUTE;
        count = -1;
      } else if (reader.accept("absolute")) {
        direction = Direction.ABSOLUTE;
        count = signed(reader);
      } else if (reader.accept("relative")) {
        direction = Direction.RELATIVE;
        count = signed(reader);
      } else if (reader.accept("all")) {
        count = Fetch.ALL;
      } else if (reader.accept("forward")) {
        count = countOrOne(reader);
      } else if (reader.accept("backward")) {
        direction = Direction.BACKWARD;
        count = countOrOne(reader);
      } else if (isNumber(reader)) {
        count = signed(reader);
      }
    }
    reader.acceptAny("from", "in");
    return new Fetch(context.source(), direction, count, reader.name(), move);
  }

  private static long countOrOne(TokenReader reader) {
    if (reader.accept("all")) {
      return Fetch.ALL;
    }
    return isNumber(reader) ? signed(reader) : 1;
  }

  private static boolean isNumber(TokenReader reader) {
    return reader.peek().kind() == Token.Kind.NUMBER
        || reader.peek().isSymbol("-")
        || reader.peek().isSymbol("+");
  }

  private static long signed(TokenReader reader) {
    boolean negative = reader.acceptSymbol("-");
    if (!negative) {
      reader.acceptSymbol("+");
    }
    if (reader.peek().kind() != Token.Kind.NUMBER) {
      throw reader.error();
    }
    try {
      int value = Integer.parseInt(reader.peek().text());
      reader.next();
      return negative ? -value : value;
    } catch (NumberFormatException e) {
      // Not an integer constant: not in the grammar.
      throw reader.error().causedBy(e);
    }
  }

  static StatementPlan close(UtilityContext context) {
    TokenReader reader = context.reader();
    return new CursorPlan.CloseCursor(
        context.source(), reader.accept("all") ? null : reader.name());
  }
}
