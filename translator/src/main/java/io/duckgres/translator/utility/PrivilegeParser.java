package io.duckgres.translator.utility;

import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.ClusterPlan;
import io.duckgres.translator.plan.PrivilegePlan;
import io.duckgres.translator.plan.PrivilegePlan.GrantPrivileges;
import io.duckgres.translator.plan.PrivilegePlan.ObjectKind;
import io.duckgres.translator.plan.PrivilegePlan.Privilege;
import io.duckgres.translator.plan.RoleSpec;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import java.util.ArrayList;
import java.util.List;

/** GRANT, REVOKE, ALTER DEFAULT PRIVILEGES, REASSIGN OWNED and DROP OWNED. */
final class PrivilegeParser {
  private PrivilegeParser() {}

  /** GRANT and REVOKE; the reader stands behind the word. */
  static StatementPlan parse(UtilityContext context, boolean grants) {
    TokenReader reader = context.reader();
    boolean grantOption = !grants && reader.accept("grant", "option", "for");
    boolean adminOption = !grants && reader.accept("admin", "option", "for");
    List<Privilege> privileges = privileges(reader);
    if (!adminOption && reader.accept("on")) {
      return on(context, grants, privileges, grantOption);
    }
    if (grantOption || privileges.isEmpty()) {
      throw reader.error();
    }
    return roles(context, grants, privileges, adminOption);
  }

  /** Empty for ALL; names of roles look like privileges until ON or TO comes. */
  private static List<Privilege> privileges(TokenReader reader) {
    List<Privilege> privileges = new ArrayList<>();
    if (reader.accept("all")) {
      reader.accept("privileges");
      if (reader.peek().isSymbol("(")) {
        privileges.add(new Privilege("all", reader.nameList()));
      }
      return privileges;
    }
    do {
      boolean word = reader.acceptAny("select", "references", "create");
      String name;
      if (word) {
        name = reader.peek(-1).text();
      } else if (reader.accept("alter", "system")) {
        name = "alter system";
      } else {
        name = reader.name();
      }
      privileges.add(
          new Privilege(name, reader.peek().isSymbol("(") ? reader.nameList() : List.of()));
    } while (reader.acceptSymbol(","));
    return privileges;
  }

  private static StatementPlan roles(
      UtilityContext context, boolean grants, List<Privilege> names, boolean adminOption) {
    TokenReader reader = context.reader();
    reader.expect(grants ? "to" : "from");
    List<RoleSpec> grantees = RoleSpecs.list(reader);
    boolean admin = adminOption || (grants && reader.accept("with", "admin", "option"));
    if (reader.accept("granted", "by")) {
      RoleSpecs.read(reader);
    }
    if (!grants) {
      reader.acceptAny("cascade", "restrict");
    }
    List<String> roles = names.stream().map(Privilege::name).toList();
    return new ClusterPlan.GrantRoles(context.source(), grants, roles, grantees, admin);
  }

  private static GrantPrivileges on(
      UtilityContext context, boolean grants, List<Privilege> privileges, boolean grantOption) {
    TokenReader reader = context.reader();
    boolean allInSchema = false;
    ObjectKind kind;
    if (reader.accept("all")) {
      kind = plural(reader);
      reader.expect("in", "schema");
      allInSchema = true;
    } else {
      kind = kind(reader);
    }
    List<List<String>> names = new ArrayList<>();
    do {
      names.add(objectName(reader, kind));
    } while (reader.acceptSymbol(","));
    return new GrantPrivileges(
        context.source(),
        grants,
        privileges,
        kind,
        allInSchema,
        names,
        grantees(reader, grants),
        grantOption);
  }

  private static List<RoleSpec> grantees(TokenReader reader, boolean grants) {
    reader.expect(grants ? "to" : "from");
    List<RoleSpec> grantees = new ArrayList<>();
    do {
      reader.accept("group");
      grantees.add(RoleSpecs.read(reader));
    } while (reader.acceptSymbol(","));
    if (grants) {
      reader.accept("with", "grant", "option");
    }
    if (reader.accept("granted", "by")) {
      RoleSpecs.read(reader);
    }
    if (!grants) {
      reader.acceptAny("cascade", "restrict");
    }
    return grantees;
  }

  private static ObjectKind plural(TokenReader reader) {
    if (reader.accept("tables")) {
      return ObjectKind.TABLE;
    } else if (reader.accept("sequences")) {
      return ObjectKind.SEQUENCE;
    } else if (reader.acceptAny("functions", "procedures", "routines")) {
      return ObjectKind.FUNCTION;
    } else if (reader.accept("types")) {
      return ObjectKind.TYPE;
    } else if (reader.accept("schemas")) {
      return ObjectKind.SCHEMA;
    }
    throw reader.error();
  }

  private static ObjectKind kind(TokenReader reader) {
    if (reader.accept("foreign", "data", "wrapper")) {
      return ObjectKind.FOREIGN_DATA_WRAPPER;
    } else if (reader.accept("foreign", "server")) {
      return ObjectKind.FOREIGN_SERVER;
    } else if (reader.accept("large", "object")) {
      return ObjectKind.LARGE_OBJECT;
    } else if (reader.acceptAny("function", "procedure", "routine")) {
      return ObjectKind.FUNCTION;
    }
    for (ObjectKind kind : ObjectKind.values()) {
      // A table may be called by such a word: then TO, FROM, a dot or a comma follows.
      if (reader.peek(1).isName()
          && !reader.peek(1).is("to")
          && !reader.peek(1).is("from")
          && reader.accept(kind.name().toLowerCase(java.util.Locale.ROOT))) {
        return kind;
      }
    }
    return ObjectKind.TABLE;
  }

  private static List<String> objectName(TokenReader reader, ObjectKind kind) {
    if (kind == ObjectKind.LARGE_OBJECT) {
      return List.of(Integer.toString(RoleOptionReader.signed(reader)));
    }
    List<String> name = reader.qualifiedName();
    if (kind == ObjectKind.FUNCTION && reader.acceptSymbol("(") && !reader.acceptSymbol(")")) {
      int depth = 1; // argument types, which name one of several functions
      while (depth > 0) {
        if (reader.atEnd()) {
          throw reader.error();
        }
        Token token = reader.next();
        depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      }
    }
    return name;
  }

  /** ALTER DEFAULT PRIVILEGES; the reader stands behind it. */
  static StatementPlan defaults(UtilityContext context) {
    TokenReader reader = context.reader();
    Source source = context.source();
    List<RoleSpec> roles = List.of();
    List<String> schemas = new ArrayList<>();
    while (true) {
      if (reader.accept("for", "role") || reader.accept("for", "user")) {
        roles = RoleSpecs.list(reader);
      } else if (reader.accept("in", "schema")) {
        do {
          schemas.add(reader.name());
        } while (reader.acceptSymbol(","));
      } else {
        break;
      }
    }
    boolean grants = reader.accept("grant");
    if (!grants) {
      reader.expect("revoke");
    }
    boolean optionOnly = !grants && reader.accept("grant", "option", "for");
    List<Privilege> privileges = privileges(reader);
    reader.expect("on");
    ObjectKind kind = plural(reader);
    GrantPrivileges change =
        new GrantPrivileges(
            source,
            grants,
            privileges,
            kind,
            true,
            List.of(),
            grantees(reader, grants),
            optionOnly);
    return new PrivilegePlan.DefaultPrivileges(source, roles, schemas, change);
  }

  /** REASSIGN OWNED BY … TO …; the reader stands behind REASSIGN. */
  static StatementPlan reassign(UtilityContext context) {
    TokenReader reader = context.reader();
    reader.expect("owned", "by");
    List<RoleSpec> roles = RoleSpecs.list(reader);
    reader.expect("to");
    return new PrivilegePlan.ReassignOwned(context.source(), roles, RoleSpecs.read(reader));
  }

  /** DROP OWNED BY …; the reader stands behind BY. */
  static StatementPlan dropOwned(UtilityContext context) {
    TokenReader reader = context.reader();
    List<RoleSpec> roles = RoleSpecs.list(reader);
    reader.acceptAny("cascade", "restrict");
    return new PrivilegePlan.DropOwned(context.source(), roles);
  }
}
