package io.duckgres.translator.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * A node of a parsed PostgreSQL (or DuckDB) statement: operands, which are nodes and walked by
 * Calcite's visitors and shuttles, and attributes, which are plain values.
 *
 * <p>The other node types are Calcite's SqlIdentifier (a dotted name, already folded to lower case
 * unless quoted) and SqlNodeList. Lists are never null, an absent clause is an empty list. Only
 * {@code setOperand} changes a node; trees that are shared (cached) are changed by copying: {@link
 * #with} and {@link #replacing}. A position is one line whose columns count the characters of the
 * text given to the parser from 1: see {@link #start}.
 */
public abstract sealed class PgNode extends SqlCall
    permits PgLiteral,
        PgParam,
        PgOperatorCall,
        PgLogical,
        PgIsTest,
        PgDistinctTest,
        PgBetween,
        PgIn,
        PgLike,
        PgQuantified,
        PgCast,
        PgTypedLiteral,
        PgTypeName,
        PgTypeMember,
        PgCollate,
        PgAtTimeZone,
        PgSubscript,
        PgField,
        PgCase,
        PgWhen,
        PgFunctionCall,
        PgNamedArgument,
        PgSqlValueFunction,
        PgRow,
        PgArray,
        PgSubquery,
        PgDefault,
        PgStruct,
        PgMap,
        PgLambda,
        PgStar,
        PgQuery,
        PgWith,
        PgCte,
        PgSearch,
        PgCycle,
        PgSelect,
        PgInto,
        PgSetOperation,
        PgValues,
        PgTarget,
        PgSortKey,
        PgGroupingSet,
        PgWindow,
        PgFrame,
        PgFrameBound,
        PgLocking,
        PgAlias,
        PgTableRef,
        PgSubqueryRef,
        PgFunctionRef,
        PgJoin,
        PgTableSample,
        PgInsert,
        PgOnConflict,
        PgAssignment,
        PgUpdate,
        PgDelete,
        PgMerge,
        PgMergeWhen,
        PgCurrentOf,
        PgCreateTable,
        PgColumnDef,
        PgConstraint,
        PgTableLike,
        PgCreateTableAs,
        PgOption,
        PgDrop,
        PgAlter,
        PgAlterAction,
        PgCreateIndex,
        PgIndexElement,
        PgCreateView,
        PgCreateSequence,
        PgCreateSchema,
        PgCreateEnum,
        PgCreateCompositeType,
        PgCreateDomain,
        PgComment,
        PgTruncate {

  private final @Nullable SqlNode[] operands;
  private final SqlOperator operator;

  PgNode(SqlParserPos pos, @Nullable SqlNode... operands) {
    super(pos);
    this.operands = operands;
    this.operator = new PgNodeOperator(this);
  }

  /**
   * A copy with these operands, in the order of {@link #getOperandList}, and the same attributes.
   */
  public abstract PgNode with(List<? extends @Nullable SqlNode> operands);

  abstract List<? extends @Nullable Object> attributes();

  /** A copy in which the operand that is {@code old} (the same object) is {@code replacement}. */
  public final PgNode replacing(SqlNode old, SqlNode replacement) {
    List<@Nullable SqlNode> changed = new ArrayList<>(Arrays.asList(operands));
    changed.replaceAll(operand -> operand == old ? replacement : operand);
    return with(changed);
  }

  /**
   * Offset of a node's first character in the text that was parsed, from 0; -1 when it has none.
   */
  public static int start(SqlNode node) {
    return node.getParserPosition().getColumnNum() - 1;
  }

  /** Offset just behind a node's last character in the text that was parsed; 0 when it has none. */
  public static int end(SqlNode node) {
    return node.getParserPosition().getEndColumnNum();
  }

  @Override
  public SqlOperator getOperator() {
    return operator;
  }

  @Override
  @SuppressWarnings("NullAway") // Calcite's own annotations differ: an absent operand is null here
  public List<SqlNode> getOperandList() {
    return Collections.unmodifiableList(Arrays.asList(operands));
  }

  @Override
  public void setOperand(int index, @Nullable SqlNode operand) {
    operands[index] = operand;
  }

  @Override
  public void unparse(SqlWriter writer, int leftPrec, int rightPrec) {
    throw new UnsupportedOperationException(
        "a " + getClass().getSimpleName() + " prints itself only through a dialect's writer");
  }

  @Override
  public boolean equalsDeep(@Nullable SqlNode other, Litmus litmus) {
    if (!(other instanceof PgNode that)
        || that.getClass() != getClass()
        || !attributes().equals(that.attributes())) {
      return litmus.fail("{} differs from {}", this, other);
    }
    for (int i = 0; i < operands.length; i++) {
      if (!SqlNode.equalDeep(operands[i], that.operands[i], litmus)) {
        return litmus.fail("{} differs from {}", this, other);
      }
    }
    return litmus.succeed();
  }

  /** The structure, for tests and messages: {@code Cast(a, TypeName(int4), false)}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (SqlNode operand : operands) {
      parts.add(text(operand));
    }
    attributes().forEach(attribute -> parts.add(Objects.toString(attribute)));
    return getClass().getSimpleName().substring(2) + "(" + String.join(", ", parts) + ")";
  }

  private static String text(@Nullable SqlNode node) {
    return node instanceof SqlNodeList list
        ? list.getList().stream().map(PgNode::text).toList().toString()
        : Objects.toString(node);
  }

  final SqlNode required(int index) {
    return required(Arrays.asList(operands), index);
  }

  final @Nullable SqlNode optional(int index) {
    return operands[index];
  }

  static SqlNode required(List<? extends @Nullable SqlNode> operands, int index) {
    return Objects.requireNonNull(operands.get(index), "operand");
  }

  static @Nullable SqlNode optional(List<? extends @Nullable SqlNode> operands, int index) {
    return operands.get(index);
  }
}
