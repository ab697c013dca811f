package io.duckgres.translator.rewrite;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code nextval('schema.seq'::regclass)}: the engine takes the sequence's name as text. */
final class SequenceCalls implements Rule {
  private static final Set<String> FUNCTIONS = Set.of("nextval", "currval");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (node instanceof PgFunctionCall call && Nodes.builtin(call.name()).equals("setval")) {
      throw RewriteContext.unsupported(
          "setval with other columns, in a larger expression or with parameters",
          "Make it the only column of a SELECT, or use ALTER SEQUENCE ... RESTART.");
    }
    if (!(node instanceof PgFunctionCall call)
        || !FUNCTIONS.contains(Nodes.builtin(call.name()))
        || call.arguments().size() != 1) {
      return node;
    }
    String name = name(call.arguments().get(0));
    if (name == null) {
      throw RewriteContext.unsupported(
          Nodes.builtin(call.name()) + " of a sequence that is not named by a constant",
          "Write the sequence's name in quotes.");
    }
    return Nodes.renamed(
        call,
        Nodes.builtin(call.name()),
        List.of(text(parts(name), context, call.getParserPosition())));
  }

  /** A sequence's name as the engine's functions take it. */
  static SqlNode text(List<String> name, RewriteContext context, SqlParserPos pos) {
    return Nodes.string(
        pos,
        RelationNames.engineName(name, context.translation()).stream()
            .map(part -> Identifiers.isPlain(part) ? part : Identifiers.quote(part))
            .collect(Collectors.joining(".")));
  }

  private static @Nullable String name(SqlNode argument) {
    if (argument instanceof PgFunctionCall call
        && Nodes.last(call.name()).equals("regclassin")
        && call.arguments().size() == 1) {
      return Nodes.stringOf(call.arguments().get(0));
    }
    return Nodes.stringOf(argument);
  }

  /** A name in a string is read as SQL reads it: folded unless quoted. */
  static List<String> parts(String name) {
    try {
      return new TokenReader(Lexer.lex(name, true).statements().getFirst()).qualifiedName();
    } catch (PgError | java.util.NoSuchElementException e) {
      return new ArrayList<>(List.of(name));
    }
  }
}
