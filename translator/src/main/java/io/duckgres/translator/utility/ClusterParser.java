package io.duckgres.translator.utility;

import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.StatementPlan;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER and DROP of what all databases share; other objects are for the grammar. */
final class ClusterParser {
  private ClusterParser() {}

  /** The plan, or null when the statement is about another kind of object. */
  static @Nullable StatementPlan parse(String command, UtilityContext context) {
    TokenReader reader = context.reader();
    if (command.equals("alter") && reader.accept("default", "privileges")) {
      return PrivilegeParser.defaults(context);
    }
    if (command.equals("drop") && reader.accept("owned", "by")) {
      return PrivilegeParser.dropOwned(context);
    }
    String word = reader.peek().text();
    if (reader.accept("database")) {
      return switch (command) {
        case "create" -> DatabaseParser.create(context);
        case "alter" -> DatabaseParser.alter(context);
        default -> DatabaseParser.drop(context);
      };
    }
    if (reader.peek().is("user") && reader.peek(1).is("mapping")) {
      return null;
    }
    if (!reader.acceptAny("role", "user", "group")) {
      return null;
    }
    return switch (command) {
      case "create" -> RoleParser.create(context, word);
      case "alter" -> RoleParser.alter(context, word);
      default -> RoleParser.drop(context);
    };
  }
}
