package io.duckgres.translator.utility;

import io.duckgres.translator.definition.Macros;
import io.duckgres.translator.lex.TextForm;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.DefinitionPlan;
import io.duckgres.translator.plan.StatementPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE MACRO and DROP MACRO, which are the engine's: what is behind the name is its own SQL. */
final class MacroParser {
  private MacroParser() {}

  /**
   * @param verb the word before, CREATE or DROP
   * @return null when it is about something else; nothing is read then
   */
  static @Nullable StatementPlan parse(String verb, UtilityContext context) {
    TokenReader reader = context.reader();
    int at = 0;
    if (verb.equals("create")) {
      at = reader.peek(0).is("or") && reader.peek(1).is("replace") ? 2 : 0;
      at += reader.peek(at).is("temp") || reader.peek(at).is("temporary") ? 1 : 0;
    }
    if (verb.equals("alter") || !reader.peek(at).is("macro")) {
      return null;
    }
    return verb.equals("create") ? create(reader, context) : drop(reader, context);
  }

  private static StatementPlan create(TokenReader reader, UtilityContext context) {
    boolean replace = reader.accept("or", "replace");
    boolean temporary = reader.acceptAny("temp", "temporary");
    reader.expect("macro");
    boolean unlessExists = !replace && reader.accept("if", "not", "exists");
    List<String> name = reader.qualifiedName();
    String rest = TextForm.of(reader.rest()).text();
    return new DefinitionPlan(
        context.source(),
        "CREATE MACRO",
        lookup -> Macros.create(name, rest, replace, temporary, unlessExists, lookup));
  }

  private static StatementPlan drop(TokenReader reader, UtilityContext context) {
    reader.expect("macro");
    boolean table = reader.accept("table");
    boolean ifExists = reader.accept("if", "exists");
    List<String> name = reader.qualifiedName();
    return new DefinitionPlan(
        context.source(), "DROP MACRO", lookup -> Macros.drop(name, table, ifExists));
  }
}
