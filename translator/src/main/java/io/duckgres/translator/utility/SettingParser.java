package io.duckgres.translator.utility;

import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.SettingPlan.ResetSetting;
import io.duckgres.translator.plan.SettingPlan.Scope;
import io.duckgres.translator.plan.SettingPlan.SetSetting;
import io.duckgres.translator.plan.SettingPlan.ShowSetting;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.TransactionPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/** SET, RESET and SHOW. */
final class SettingParser {
  /** The tables and views that a name without a schema finds. */
  private static final String TABLES =
      """
      SELECT c.relname::text AS name FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'v', 'm') AND pg_catalog.pg_table_is_visible(c.oid)
        AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      ORDER BY 1\
      """;

  private SettingParser() {}

  static StatementPlan set(UtilityContext context) {
    TokenReader reader = context.reader();
    Source source = context.source();
    if (reader.accept("transaction")) {
      return setTransaction(context, false);
    }
    if (reader.accept("constraints")) {
      return setConstraints(context);
    }
    if (reader.accept("session", "characteristics", "as", "transaction")) {
      return setTransaction(context, true);
    }
    // A setting could be called session or local: then TO or = follows.
    Scope scope = Scope.SESSION;
    if (!isAssignment(reader.peek(1))) {
      if (reader.accept("local")) {
        scope = Scope.LOCAL;
        if (reader.accept("transaction")) {
          return setTransaction(context, false);
        }
      } else if (!reader.peek(1).is("authorization")) {
        reader.accept("session");
      }
    }
    if (!isAssignment(reader.peek(1))) {
      if (reader.accept("time", "zone")) {
        return new SetSetting(source, scope, "timezone", zone(reader));
      } else if (reader.accept("schema")) {
        return new SetSetting(source, scope, "search_path", List.of(reader.string()));
      } else if (reader.accept("names")) {
        boolean given = !reader.atEnd() && !reader.accept("default");
        return new SetSetting(
            source, scope, "client_encoding", given ? List.of(reader.string()) : List.of());
      } else if (reader.accept("role")) {
        return new SetSetting(source, scope, "role", List.of(wordOrString(reader)));
      } else if (reader.accept("session", "authorization")) {
        List<String> value = reader.accept("default") ? List.of() : List.of(wordOrString(reader));
        return new SetSetting(source, scope, "session_authorization", value);
      } else if (reader.accept("xml", "option")) {
        return new SetSetting(source, scope, "xmloption", List.of(wordOrString(reader)));
      }
    }
    String name = settingName(reader);
    if (!reader.accept("to")) {
      reader.expectSymbol("=");
    }
    return new SetSetting(source, scope, name, values(reader));
  }

  private static boolean isAssignment(Token token) {
    return token.is("to") || token.isSymbol("=") || token.isSymbol(".");
  }

  private static StatementPlan setTransaction(UtilityContext context, boolean session) {
    TokenReader reader = context.reader();
    if (!session && reader.accept("snapshot")) {
      reader.string();
      return Refusals.refuse(
          context.source(), "SET TRANSACTION SNAPSHOT", "The engine does not export snapshots.");
    }
    return new TransactionPlan.SetTransaction(
        context.source(), session, TransactionParser.modes(reader, false));
  }

  private static StatementPlan setConstraints(UtilityContext context) {
    TokenReader reader = context.reader();
    List<List<String>> names = new ArrayList<>();
    if (!reader.accept("all")) {
      do {
        names.add(reader.qualifiedName());
      } while (reader.acceptSymbol(","));
    }
    boolean deferred = reader.accept("deferred");
    if (!deferred) {
      reader.expect("immediate");
    }
    return new TransactionPlan.SetConstraints(context.source(), names, deferred);
  }

  static StatementPlan reset(UtilityContext context) {
    String name = settingOrAll(context.reader());
    return new ResetSetting(context.source(), name.equals("all") ? null : name);
  }

  static StatementPlan show(UtilityContext context) {
    if (context.reader().accept("tables")) { // the engine's statement: no setting has this name
      return context.inner(Lexer.lex(TABLES, true).statements().getFirst());
    }
    String name = settingOrAll(context.reader());
    return new ShowSetting(context.source(), name.equals("all") ? null : name);
  }

  private static String settingOrAll(TokenReader reader) {
    if (reader.accept("time", "zone")) {
      return "timezone";
    } else if (reader.accept("transaction", "isolation", "level")) {
      return "transaction_isolation";
    } else if (reader.accept("session", "authorization")) {
      return "session_authorization";
    } else if (reader.accept("all")) {
      return "all";
    }
    return settingName(reader);
  }

  private static String settingName(TokenReader reader) {
    return String.join(".", reader.qualifiedName());
  }

  private static List<String> values(TokenReader reader) {
    if (reader.accept("default")) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    do {
      values.add(value(reader));
    } while (reader.acceptSymbol(","));
    return values;
  }

  private static String value(TokenReader reader) {
    if (reader.acceptSymbol("-")) {
      return "-" + number(reader);
    }
    if (reader.acceptSymbol("+") || reader.peek().kind() == Token.Kind.NUMBER) {
      return number(reader);
    }
    return wordOrString(reader);
  }

  private static String number(TokenReader reader) {
    if (reader.peek().kind() != Token.Kind.NUMBER) {
      throw reader.error();
    }
    return reader.next().text();
  }

  private static String wordOrString(TokenReader reader) {
    Token token = reader.peek();
    if (token.is("on") || token.is("true") || token.is("false")) {
      return reader.next().text();
    }
    return token.kind() == Token.Kind.STRING ? reader.next().text() : reader.name();
  }

  private static List<String> zone(TokenReader reader) {
    if (reader.accept("default") || reader.accept("local")) {
      return List.of();
    }
    if (reader.accept("interval")) {
      return List.of(intervalZone(reader));
    }
    return List.of(value(reader));
  }

  /** {@code INTERVAL '-08:00' HOUR TO MINUTE} as the hours east of UTC that a number would give. */
  private static String intervalZone(TokenReader reader) {
    Token literal = reader.peek();
    String text = reader.string();
    if (reader.accept("hour")) {
      if (reader.accept("to")) {
        reader.expect("minute");
      }
    }
    String digits = text.strip();
    boolean negative = digits.startsWith("-");
    String[] parts = digits.substring(negative || digits.startsWith("+") ? 1 : 0).split(":");
    try {
      int minutes =
          Integer.parseInt(parts[0]) * 60 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
      return String.valueOf((negative ? -minutes : minutes) / 60.0);
    } catch (NumberFormatException e) {
      throw PgError.error(
              SqlState.INVALID_DATETIME_FORMAT,
              "invalid input syntax for type interval: \"" + literal.text() + "\"")
          .causedBy(e);
    }
  }
}
