package io.duckgres.translator.utility;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.RoleOptions;
import io.duckgres.translator.plan.RoleSpec;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the options of CREATE ROLE and ALTER ROLE up to the statement's end. */
final class RoleOptionReader {
  private static final Set<String> ATTRIBUTES =
      Set.of("superuser", "inherit", "createrole", "createdb", "login", "replication", "bypassrls");

  private final TokenReader reader;
  private final boolean creates;
  private final Map<String, Boolean> attributes = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable Integer connectionLimit;
  private boolean setsPassword;
  private @Nullable String password;
  private @Nullable String validUntil;
  private List<RoleSpec> inRoles = List.of();
  private List<RoleSpec> members = List.of();
  private List<RoleSpec> admins = List.of();

  private RoleOptionReader(TokenReader reader, boolean creates) {
    this.reader = reader;
    this.creates = creates;
  }

  /**
   * @param creates CREATE ROLE's own options may come as well
   * @param login LOGIN unless the options say otherwise; null leaves it
   */
  static RoleOptions read(TokenReader reader, boolean creates, @Nullable Boolean login) {
    RoleOptionReader options = new RoleOptionReader(reader, creates);
    reader.accept("with");
    while (!reader.atEnd()) {
      options.option();
    }
    if (login != null) {
      options.attributes.putIfAbsent("LOGIN", login);
    }
    return new RoleOptions(
        options.attributes,
        options.connectionLimit,
        options.setsPassword,
        options.password,
        options.validUntil,
        options.inRoles,
        options.members,
        options.admins);
  }

  private void option() {
    Token token = reader.peek();
    if (reader.accept("encrypted")) {
      reader.expect("password");
      password(token, false);
    } else if (reader.accept("unencrypted")) {
      throw at(token, SqlState.FEATURE_NOT_SUPPORTED, "UNENCRYPTED PASSWORD is no longer supported")
          .hint("Remove UNENCRYPTED to store the password in encrypted form instead.");
    } else if (reader.accept("password")) {
      password(token, true);
    } else if (reader.accept("connection", "limit")) {
      once(token, "connection limit");
      connectionLimit = signed(reader);
    } else if (reader.accept("valid", "until")) {
      once(token, "valid until");
      validUntil = reader.string();
    } else if (reader.accept("user")) {
      once(token, "members");
      members = RoleSpecs.list(reader);
    } else if (!creates || !created(token)) {
      attribute(token);
    }
  }

  private void password(Token token, boolean orNull) {
    once(token, "password");
    setsPassword = true;
    password = orNull && reader.accept("null") ? null : reader.string();
  }

  private boolean created(Token token) {
    if (reader.accept("sysid")) {
      signed(reader); // ignored by PostgreSQL as well
    } else if (reader.accept("admin")) {
      once(token, "admins");
      admins = RoleSpecs.list(reader);
    } else if (reader.accept("role")) {
      once(token, "members");
      members = RoleSpecs.list(reader);
    } else if (reader.accept("in", "role") || reader.accept("in", "group")) {
      once(token, "in");
      inRoles = RoleSpecs.list(reader);
    } else {
      return false;
    }
    return true;
  }

  private void attribute(Token token) {
    if (!token.isName()) {
      throw reader.error();
    }
    String word = token.text();
    boolean on = ATTRIBUTES.contains(word);
    String name = on ? word : word.startsWith("no") ? word.substring(2) : "";
    if (!ATTRIBUTES.contains(name)) {
      if (io.duckgres.translator.lex.KeyWords.isReserved(word)) {
        throw reader.error();
      }
      throw at(token, SqlState.SYNTAX_ERROR, "unrecognized role option \"" + word + "\"");
    }
    once(token, name);
    reader.next();
    attributes.put(name.toUpperCase(Locale.ROOT), on);
  }

  private void once(Token token, String what) {
    if (!seen.add(what)) {
      throw at(token, SqlState.SYNTAX_ERROR, "conflicting or redundant options");
    }
  }

  private PgError at(Token token, SqlState state, String message) {
    return PgError.error(state, message).position(LexErrors.position(reader.sql(), token.start()));
  }

  /** An integer with or without a sign. */
  static int signed(TokenReader reader) {
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
      throw reader.error();
    }
  }
}
