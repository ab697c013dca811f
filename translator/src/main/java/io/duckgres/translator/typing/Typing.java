package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgTypedLiteral;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * What one statement is typed with.
 *
 * @param lookup finds relations
 * @param parameterTypes OIDs that the client gave, 0 for unspecified; may be shorter
 * @param text what was parsed
 * @param position from an offset in the parsed text to a position as the client counts
 */
public record Typing(
    RelationLookup lookup, List<Integer> parameterTypes, String text, IntUnaryOperator position) {

  /** Where an operator's symbol stands: behind its left operand and what closes that. */
  int operatorOffset(PgOperatorCall call) {
    SqlNode left = call.left();
    int at = left == null ? PgNode.start(call) : PgNode.end(left);
    while (at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == ' ')) {
      at++;
    }
    return at;
  }

  /** Where a cast is written: at {@code ::}, or at its beginning. */
  int castOffset(PgCast cast) {
    int at = PgNode.end(cast.value());
    while (at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == ' ')) {
      at++;
    }
    return text.startsWith("::", at) ? at : PgNode.start(cast);
  }

  /** The constant of {@code type 'text'}, where it is written. */
  SqlParserPos constantOf(PgTypedLiteral literal) {
    int quote = text.indexOf('\'', PgNode.start(literal));
    return quote < 0
        ? literal.getParserPosition()
        : new SqlParserPos(1, quote + 1, 1, PgNode.end(literal));
  }

  /** An error at a node. */
  PgError error(SqlState state, String message, SqlNode at) {
    return error(state, message, PgNode.start(at));
  }

  /** An error at an offset of the parsed text. */
  PgError error(SqlState state, String message, int offset) {
    return PgError.error(state, message).position(position.applyAsInt(offset));
  }
}
