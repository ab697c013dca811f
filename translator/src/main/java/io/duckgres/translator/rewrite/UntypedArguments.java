package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/**
 * Constants without a type in functions that the engine has for several types: a string is bytea
 * where only that is possible (the engine would read it in its own form of bytes), NULL is text
 * where that is preferred.
 */
final class UntypedArguments implements Rule {
  /** Functions whose first argument is bytea and nothing else. */
  private static final Set<String> OF_BYTES =
      Set.of(
          "convert",
          "convert_from",
          "encode",
          "get_byte",
          "set_byte",
          "sha224",
          "sha256",
          "sha384",
          "sha512");

  /** Functions of text, and of bytea or bit strings too. */
  private static final Set<String> OF_TEXT =
      Set.of(
          "bit_length",
          "btrim",
          "char_length",
          "character_length",
          "length",
          "ltrim",
          "md5",
          "octet_length",
          "overlay",
          "position",
          "rtrim",
          "strpos",
          "substr",
          "substring");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call) || call.arguments().isEmpty()) {
      return node;
    }
    String name = Nodes.builtin(call.name());
    SqlNode first = call.arguments().get(0);
    if (OF_BYTES.contains(name) && Nodes.stringOf(first) != null) {
      return withFirst(
          call,
          Casts.to(
              first, Nodes.type(first.getParserPosition(), "bytea"), first.getParserPosition()));
    }
    boolean isNull = first instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL;
    return isNull && OF_TEXT.contains(name)
        ? withFirst(call, Nodes.cast(first.getParserPosition(), first, "text"))
        : node;
  }

  private static SqlNode withFirst(PgFunctionCall call, SqlNode first) {
    List<SqlNode> arguments = new ArrayList<>(call.arguments().getList());
    arguments.set(0, first);
    return call.replacing(call.arguments(), Nodes.list(arguments));
  }
}
