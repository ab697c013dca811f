package io.duckgres.translator.utility;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.RoleSpec;
import io.duckgres.translator.plan.RoleSpec.Kind;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/** Names of roles in a statement: PostgreSQL's productions RoleSpec and RoleId. */
final class RoleSpecs {
  private RoleSpecs() {}

  static RoleSpec read(TokenReader reader) {
    Token token = reader.peek();
    if (reader.acceptAny("current_user", "current_role")) {
      return new RoleSpec(Kind.CURRENT_USER, "");
    } else if (reader.accept("session_user")) {
      return new RoleSpec(Kind.SESSION_USER, "");
    }
    String name = reader.accept("none") ? "none" : reader.name();
    if (name.equals("public")) { // also quoted
      return new RoleSpec(Kind.PUBLIC, "");
    }
    if (name.equals("none")) {
      throw reserved(reader, token, name);
    }
    return new RoleSpec(Kind.NAMED, name);
  }

  static List<RoleSpec> list(TokenReader reader) {
    List<RoleSpec> roles = new ArrayList<>();
    do {
      roles.add(read(reader));
    } while (reader.acceptSymbol(","));
    return roles;
  }

  /** The name of one role, not one of the special words. */
  static String name(TokenReader reader, String use) {
    Token token = reader.peek();
    RoleSpec role = read(reader);
    return switch (role.kind()) {
      case NAMED -> role.name();
      case PUBLIC -> throw reserved(reader, token, "public");
      case CURRENT_USER, SESSION_USER ->
          throw PgError.error(
                  SqlState.RESERVED_NAME,
                  token.text().toUpperCase(java.util.Locale.ROOT)
                      + " cannot be used as a role name "
                      + use)
              .position(LexErrors.position(reader.sql(), token.start()));
    };
  }

  private static PgError reserved(TokenReader reader, Token token, String name) {
    return PgError.error(SqlState.RESERVED_NAME, "role name \"" + name + "\" is reserved")
        .position(LexErrors.position(reader.sql(), token.start()));
  }
}
