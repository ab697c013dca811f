package io.duckgres.translator.utility;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.ClusterPlan;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.StoredSetting;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER and DROP DATABASE; the reader stands behind DATABASE. */
final class DatabaseParser {
  private static final Set<String> CREATE_OPTIONS =
      Set.of(
          "tablespace",
          "owner",
          "template",
          "encoding",
          "locale",
          "lc_collate",
          "lc_ctype",
          "icu_locale",
          "locale_provider",
          "is_template",
          "allow_connections",
          "connection_limit",
          "collation_version",
          "location",
          "oid",
          "strategy");
  private static final Set<String> ALTER_OPTIONS =
      Set.of("is_template", "allow_connections", "connection_limit", "tablespace");

  private DatabaseParser() {}

  static StatementPlan create(UtilityContext context) {
    TokenReader reader = context.reader();
    String name = reader.name();
    return new ClusterPlan.CreateDatabase(context.source(), name, options(reader, CREATE_OPTIONS));
  }

  static StatementPlan alter(UtilityContext context) {
    TokenReader reader = context.reader();
    Source source = context.source();
    String name = reader.name();
    if (reader.accept("rename", "to")) {
      return new ClusterPlan.RenameDatabase(source, name, reader.name());
    } else if (reader.accept("owner", "to")) {
      return new ClusterPlan.AlterDatabaseOwner(source, name, RoleSpecs.read(reader));
    } else if (reader.accept("refresh", "collation", "version")) {
      return new ClusterPlan.AlterDatabase(source, name, Map.of());
    } else if (reader.accept("set", "tablespace")) {
      Map<String, @Nullable String> tablespace = new HashMap<>();
      tablespace.put("tablespace", reader.name());
      return new ClusterPlan.AlterDatabase(source, name, tablespace);
    }
    StoredSetting setting = StoredSettings.read(context);
    return setting != null
        ? new ClusterPlan.AlterDatabaseSetting(source, name, setting)
        : new ClusterPlan.AlterDatabase(source, name, options(reader, ALTER_OPTIONS));
  }

  static StatementPlan drop(UtilityContext context) {
    TokenReader reader = context.reader();
    boolean ifExists = reader.accept("if", "exists");
    String name = reader.name();
    boolean force = false;
    boolean with = reader.accept("with");
    if (with || reader.peek().isSymbol("(")) {
      reader.expectSymbol("(");
      do {
        reader.expect("force");
        force = true;
      } while (reader.acceptSymbol(","));
      reader.expectSymbol(")");
    }
    return new ClusterPlan.DropDatabase(context.source(), name, ifExists, force);
  }

  private static Map<String, @Nullable String> options(TokenReader reader, Set<String> known) {
    Map<String, @Nullable String> options = new HashMap<>();
    reader.accept("with");
    while (!reader.atEnd()) {
      Token token = reader.peek();
      String name = reader.accept("connection", "limit") ? "connection_limit" : optionName(reader);
      if (!known.contains(name)) {
        throw at(reader, token, "option \"" + name + "\" not recognized");
      }
      reader.acceptSymbol("=");
      String value = value(reader);
      if (options.containsKey(name)) {
        throw at(reader, token, "conflicting or redundant options");
      }
      options.put(name, value);
    }
    return options;
  }

  private static String optionName(TokenReader reader) {
    if (!reader.peek().isName()) {
      throw reader.error();
    }
    return reader.next().text();
  }

  private static @Nullable String value(TokenReader reader) {
    if (reader.accept("default")) {
      return null;
    }
    Token token = reader.peek();
    if (token.kind() == Token.Kind.NUMBER || token.isSymbol("-") || token.isSymbol("+")) {
      return Integer.toString(RoleOptionReader.signed(reader));
    }
    if (token.kind() == Token.Kind.STRING || token.is("true") || token.is("false")) {
      return reader.next().text();
    }
    return reader.name();
  }

  private static PgError at(TokenReader reader, Token token, String message) {
    return PgError.error(SqlState.SYNTAX_ERROR, message)
        .position(LexErrors.position(reader.sql(), token.start()));
  }
}
