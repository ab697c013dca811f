package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgTypeName;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Bit strings: constants of any length, which the engine's syntax lacks, and casts to a length. */
final class BitStrings implements Rule {
  private static final Set<String> RESULTS = Set.of("_pg_bits", "_pg_bit_cast", "_pg_varbit_cast");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgLiteral.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgLiteral literal)) {
      return node;
    }
    return switch (literal.kind()) {
      case BIT_STRING -> constant("b" + literal.text(), literal.getParserPosition());
      case HEX_STRING -> constant("x" + literal.text(), literal.getParserPosition());
      default -> node;
    };
  }

  private static SqlNode constant(String text, SqlParserPos pos) {
    return Nodes.call(pos, "_pg_bits", Nodes.string(pos, text));
  }

  /**
   * {@code x::bit(n)} and {@code x::varbit(n)}.
   *
   * @param explicit whether it is written: then the value is cut or filled up
   */
  static SqlNode cast(
      SqlNode value, String name, PgTypeName type, boolean explicit, SqlParserPos pos) {
    String text = Nodes.stringOf(value);
    SqlNode bits = text == null ? value : constant(text, pos);
    int[] modifiers = Types.modifiers(type);
    boolean fixed = name.equals("bit");
    if (modifiers.length == 0 && !fixed) {
      return text == null ? Nodes.cast(pos, value, Types.engine(type)) : bits;
    }
    int length = modifiers.length == 0 ? 1 : modifiers[0];
    return Nodes.call(
        pos,
        fixed ? "_pg_bit_cast" : "_pg_varbit_cast",
        bits,
        Nodes.number(pos, String.valueOf(length)),
        new PgLiteral(
            pos, explicit ? PgLiteral.Kind.TRUE : PgLiteral.Kind.FALSE, String.valueOf(explicit)));
  }

  /** Whether an expression is known to be a bit string. */
  static boolean isBits(SqlNode node) {
    return node instanceof PgFunctionCall call && RESULTS.contains(Nodes.last(call.name()));
  }
}
