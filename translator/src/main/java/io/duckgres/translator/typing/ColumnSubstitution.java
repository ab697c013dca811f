package io.duckgres.translator.typing;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgAtTimeZone;
import io.duckgres.translator.tree.PgBetween;
import io.duckgres.translator.tree.PgCase;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgCollate;
import io.duckgres.translator.tree.PgDistinctTest;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLike;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgQuantified;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSqlValueFunction;
import io.duckgres.translator.tree.PgSubscript;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.tree.PgTypedLiteral;
import io.duckgres.translator.tree.PgWhen;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** An expression without subqueries in which other expressions stand for its columns. */
final class ColumnSubstitution {
  private final UnaryOperator<SqlNode> column;
  private final Supplier<PgError> unknown;

  private ColumnSubstitution(UnaryOperator<SqlNode> column, Supplier<PgError> unknown) {
    this.column = column;
    this.unknown = unknown;
  }

  /**
   * @param column makes of a column's name what stands for it
   * @param unknown the error for a node in which it is not known what is a column
   */
  static SqlNode apply(SqlNode node, UnaryOperator<SqlNode> column, Supplier<PgError> unknown) {
    return new ColumnSubstitution(column, unknown).of(node);
  }

  private SqlNode of(SqlNode node) {
    return switch (node) {
      case SqlIdentifier name -> column.apply(name);
      case SqlNodeList list ->
          new SqlNodeList(
              list.stream().map(element -> of(element)).toList(), list.getParserPosition());
      case PgTypeName type -> type;
      case PgCollate collate -> collate.replacing(collate.operand(0), of(collate.operand(0)));
      case PgFunctionCall call when call.over() == null -> operands(call, 1);
      case PgLiteral literal -> literal;
      case PgParam param -> param;
      case PgTypedLiteral literal -> literal;
      case PgOperatorCall other -> operands(other, 0);
      case PgLogical other -> operands(other, 0);
      case PgIsTest other -> operands(other, 0);
      case PgDistinctTest other -> operands(other, 0);
      case PgBetween other -> operands(other, 0);
      case PgIn other -> operands(other, 0);
      case PgLike other -> operands(other, 0);
      case PgQuantified other -> operands(other, 0);
      case PgCast other -> operands(other, 0);
      case PgAtTimeZone other -> operands(other, 0);
      case PgSubscript other -> operands(other, 0);
      case PgCase other -> operands(other, 0);
      case PgWhen other -> operands(other, 0);
      case PgRow other -> operands(other, 0);
      case PgArray other -> operands(other, 0);
      case PgSqlValueFunction function -> function;
      default -> throw unknown.get();
    };
  }

  private PgNode operands(PgNode node, int from) {
    List<@Nullable SqlNode> operands = new ArrayList<>(node.getOperandList());
    for (int i = from; i < operands.size(); i++) {
      SqlNode operand = operands.get(i);
      operands.set(i, operand == null ? null : of(operand));
    }
    return node.with(operands);
  }

  static boolean hasQuery(@Nullable SqlNode node) {
    return switch (node) {
      case PgQuery query -> true;
      case PgNode other -> other.getOperandList().stream().anyMatch(ColumnSubstitution::hasQuery);
      case SqlNodeList list -> list.stream().anyMatch(ColumnSubstitution::hasQuery);
      case null, default -> false;
    };
  }
}
