package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgDefault;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIndexElement;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.translator.tree.PgWindow;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * ON CONFLICT DO UPDATE of two rows with one key is an error (21000), where the engine lets the
 * last one win. Also raised where the update's WHERE would have left the row alone.
 */
final class ConflictingRows {
  static final String MESSAGE = "ON CONFLICT DO UPDATE command cannot affect row a second time";

  private static final String ROWS = "_rows";

  private ConflictingRows() {}

  /**
   * The rows to insert, with the check that no key comes twice.
   *
   * @param columns what is inserted, in order
   */
  static PgQuery checked(PgQuery source, PgOnConflict conflict, List<@Nullable Column> columns) {
    boolean single = source.body() instanceof PgValues values && values.rows().size() == 1;
    List<Integer> key = key(conflict, columns);
    if (single || key == null) {
      return source;
    }
    if (source.body() instanceof PgValues values && hasDefault(values)) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "ON CONFLICT DO UPDATE of several rows with DEFAULT is not supported")
          .hint("Leave out the columns that take their defaults.");
    }
    SqlParserPos pos = source.getParserPosition();
    List<SqlNode> names =
        IntStream.range(0, columns.size()).<SqlNode>mapToObj(i -> name(pos, i)).toList();
    PgAlias alias = new PgAlias(pos, Nodes.name(pos, ROWS), Nodes.list(names), Nodes.NONE);
    PgStar all = new PgStar(pos, null, Nodes.NONE, Nodes.NONE, Nodes.NONE);
    PgQuery outer =
        Nodes.query(
            pos,
            List.of(new PgTarget(pos, all, null)),
            new PgSubqueryRef(pos, source, alias, null, false));
    PgSelect select = (PgSelect) outer.body();
    List<@Nullable SqlNode> operands = new ArrayList<>(select.getOperandList());
    operands.set(8, once(pos, key));
    return (PgQuery) outer.replacing(select, select.with(operands));
  }

  private static SqlNode over(PgFunctionCall call, SqlNodeList partition) {
    List<@Nullable SqlNode> operands = new ArrayList<>(call.getOperandList());
    operands.set(
        4, new PgWindow(call.getParserPosition(), null, null, partition, Nodes.NONE, null));
    return call.with(operands);
  }

  private static SqlIdentifier name(SqlParserPos pos, int i) {
    return Nodes.name(pos, "_" + (i + 1));
  }

  /** The places of the arbiter's columns; null when one takes its default or is not told. */
  private static @Nullable List<Integer> key(
      PgOnConflict conflict, List<@Nullable Column> columns) {
    List<Integer> key = new ArrayList<>();
    for (SqlNode element : conflict.columns()) {
      SqlNode value = element instanceof PgIndexElement item ? item.value() : element;
      String name = value instanceof SqlIdentifier id ? id.names.getLast() : "";
      int at = -1;
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        at = column != null && column.name().equals(name) ? i : at;
      }
      if (at < 0) {
        return null;
      }
      key.add(at);
    }
    return key.isEmpty() ? null : key;
  }

  private static boolean hasDefault(PgValues values) {
    return values.rows().stream()
        .anyMatch(row -> ((PgRow) row).fields().stream().anyMatch(PgDefault.class::isInstance));
  }

  /** {@code CASE WHEN count(*) OVER (PARTITION BY key) > 1 AND key IS NOT NULL THEN error(…) …}. */
  private static SqlNode once(SqlParserPos pos, List<Integer> key) {
    List<SqlNode> parts = key.stream().<SqlNode>map(i -> name(pos, i)).toList();
    SqlNode count = over(Nodes.call(pos, "count", Nodes.number(pos, "1")), Nodes.list(parts));
    List<SqlNode> conditions = new ArrayList<>();
    conditions.add(Nodes.operator(pos, count, ">", Nodes.number(pos, "1")));
    parts.forEach(part -> conditions.add(new PgIsTest(pos, part, PgIsTest.Kind.NULL, true, null)));
    SqlNode truth = Nodes.cast(pos, Nodes.string(pos, "true"), "bool");
    return Nodes.when(
        pos,
        new PgLogical(pos, Nodes.list(conditions), PgLogical.Kind.AND),
        Nodes.cast(pos, Nodes.call(pos, "error", Nodes.string(pos, MESSAGE)), "bool"),
        truth);
  }
}
