package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.*;
import io.duckgres.translator.tree.PgNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema.table.column} is {@code table.column}: the schema is another one in the engine, and
 * its grammar has no {@code schema.table.*}.
 */
final class ColumnReferences implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgNode.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return switch (node) {
      case PgStar star -> star(star);
      // Names that are not columns are operands of other nodes than these, or handled there.
      case PgTableRef ref -> ref;
      case PgAlias alias -> alias;
      case PgTypeName type -> type;
      case PgDrop drop -> drop;
      case PgTruncate truncate -> truncate;
      case PgComment comment -> comment;
      case PgAlter alter -> alter;
      case PgAlterAction action -> action;
      case PgCreateTable table -> table;
      case PgCreateTableAs table -> table;
      case PgCreateView view -> view;
      case PgCreateIndex index -> index;
      case PgCreateSequence sequence -> sequence;
      case PgCreateSchema schema -> schema;
      case PgCreateEnum type -> type;
      case PgCreateDomain type -> type;
      case PgCreateCompositeType type -> type;
      case PgTableLike like -> like;
      case PgConstraint constraint -> constraint;
      case PgColumnDef column -> column;
      case PgOption option -> option;
      case PgInto into -> into;
      case PgCollate collate -> collate;
      case PgFunctionCall call -> call(call);
      case PgNode other -> operands(other);
      default -> node;
    };
  }

  private static SqlNode star(PgStar star) {
    SqlIdentifier qualifier = star.qualifier();
    return qualifier == null || qualifier.names.size() < 2
        ? star
        : new PgStar(
            star.getParserPosition(),
            Nodes.name(qualifier.getParserPosition(), Nodes.last(qualifier)),
            star.exclude(),
            star.replace(),
            star.rename());
  }

  /** All but the function's own name. */
  private static SqlNode call(PgFunctionCall call) {
    List<@Nullable SqlNode> operands = new ArrayList<>(call.getOperandList());
    boolean changed = false;
    for (int i = 1; i < operands.size(); i++) {
      @Nullable SqlNode fresh = shortened(operands.get(i));
      changed |= fresh != operands.get(i);
      operands.set(i, fresh);
    }
    return changed ? call.with(operands) : call;
  }

  private static SqlNode operands(PgNode node) {
    List<@Nullable SqlNode> operands = new ArrayList<>(node.getOperandList());
    boolean changed = false;
    for (int i = 0; i < operands.size(); i++) {
      @Nullable SqlNode fresh = shortened(operands.get(i));
      changed |= fresh != operands.get(i);
      operands.set(i, fresh);
    }
    return changed ? node.with(operands) : node;
  }

  private static @Nullable SqlNode shortened(@Nullable SqlNode operand) {
    if (operand instanceof SqlIdentifier name && name.names.size() > 2) {
      int size = name.names.size();
      return Nodes.name(name.getParserPosition(), name.names.subList(size - 2, size));
    }
    if (operand instanceof SqlNodeList list
        && list.stream().anyMatch(e -> e instanceof SqlIdentifier n && n.names.size() > 2)) {
      List<SqlNode> elements = new ArrayList<>();
      for (SqlNode element : list) {
        SqlNode fresh = shortened(element);
        elements.add(fresh == null ? element : fresh);
      }
      return new SqlNodeList(elements, list.getParserPosition());
    }
    return operand;
  }
}
