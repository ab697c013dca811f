package io.duckgres.translator.typing;

import io.duckgres.translator.parser.PgParseException;
import io.duckgres.translator.parser.PgParser;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.types.routine.PgFunction;
import io.duckgres.types.routine.PgFunctions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * A view whose rows are those of one relation, by the rules of PostgreSQL's {@code
 * view_query_is_auto_updatable}.
 *
 * @param base the relation
 * @param columns in the view's order
 * @param where which of the relation's rows it has; null for all
 */
record UpdatableView(List<String> base, List<Column> columns, @Nullable SqlNode where) {

  /**
   * @param value of the base relation's columns
   * @param base the base relation's column it is; null when it is an expression, or a column that
   *     is there twice
   */
  record Column(String name, SqlNode value, @Nullable String base) {}

  /** Why a view is none: the DETAIL of PostgreSQL's error. */
  static final class NotUpdatable extends Exception {
    private static final long serialVersionUID = 1;

    NotUpdatable(String detail) {
      super(detail, null, false, false);
    }
  }

  /**
   * @param names of the view's columns
   * @param text the view's query as PostgreSQL prints it; null when it is not known
   * @param deletes rows shall go: no column has to be a column of the relation
   */
  static UpdatableView of(List<String> names, @Nullable String text, boolean deletes)
      throws NotUpdatable {
    PgQuery query = parsed(text);
    if (query.with() != null) {
      throw new NotUpdatable("Views containing WITH are not automatically updatable.");
    }
    if (query.body() instanceof PgSetOperation) {
      throw new NotUpdatable(
          "Views containing UNION, INTERSECT, or EXCEPT are not automatically updatable.");
    }
    if (query.limit() != null || query.offset() != null) {
      throw new NotUpdatable("Views containing LIMIT or OFFSET are not automatically updatable.");
    }
    if (!(query.body() instanceof PgSelect select)) {
      throw single();
    }
    check(select);
    if (select.from().size() != 1
        || !(select.from().get(0) instanceof PgTableRef table)
        || (table.alias() != null && !table.alias().columns().isEmpty())) {
      throw single();
    }
    if (table.sample() != null) {
      throw new NotUpdatable("Views containing TABLESAMPLE are not automatically updatable.");
    }
    List<Column> columns = columns(select, names);
    if (!deletes && columns.stream().allMatch(column -> column.base() == null)) {
      throw new NotUpdatable(
          "Views that have no updatable columns are not automatically updatable.");
    }
    return new UpdatableView(table.name().names, columns, select.where());
  }

  private static NotUpdatable single() {
    return new NotUpdatable(
        "Views that do not select from a single table or view are not automatically updatable.");
  }

  private static PgQuery parsed(@Nullable String text) throws NotUpdatable {
    try {
      if (text != null && PgParser.parseStatement(text) instanceof PgQuery query) {
        return query;
      }
    } catch (PgParseException e) {
      // as if it were not known
    }
    throw new NotUpdatable("The server does not know the view's query in PostgreSQL's terms.");
  }

  private static void check(PgSelect select) throws NotUpdatable {
    if (select.distinct() || !select.distinctOn().isEmpty()) {
      throw new NotUpdatable("Views containing DISTINCT are not automatically updatable.");
    }
    if (!select.groupBy().isEmpty()) {
      throw new NotUpdatable("Views containing GROUP BY are not automatically updatable.");
    }
    if (select.having() != null) {
      throw new NotUpdatable("Views containing HAVING are not automatically updatable.");
    }
    for (SqlNode target : select.targets()) {
      checkCalls(target);
    }
  }

  private static void checkCalls(@Nullable SqlNode node) throws NotUpdatable {
    if (node instanceof PgFunctionCall call) {
      List<PgFunction> known = PgFunctions.named(call.name().names.getLast());
      if (call.over() != null) {
        throw new NotUpdatable(
            "Views that return window functions are not automatically updatable.");
      }
      if (known.stream().anyMatch(function -> function.kind() == 'a')) {
        throw new NotUpdatable(
            "Views that return aggregate functions are not automatically updatable.");
      }
      if (known.stream().anyMatch(PgFunction::returnsSet)) {
        throw new NotUpdatable(
            "Views that return set-returning functions are not automatically updatable.");
      }
    }
    if (node instanceof PgNode other && !(node instanceof PgQuery)) {
      for (SqlNode operand : other.getOperandList()) {
        checkCalls(operand);
      }
    } else if (node instanceof SqlNodeList list) {
      for (SqlNode element : list) {
        checkCalls(element);
      }
    }
  }

  private static List<Column> columns(PgSelect select, List<String> names) throws NotUpdatable {
    List<Column> columns = new ArrayList<>();
    Set<String> used = new HashSet<>();
    if (select.targets().size() != names.size()) {
      throw single(); // a star: never in a text that PostgreSQL prints
    }
    for (int i = 0; i < names.size(); i++) {
      SqlNode value = ((PgTarget) select.targets().get(i)).value();
      String base =
          value instanceof SqlIdentifier name && !name.isStar() && used.add(name.names.getLast())
              ? name.names.getLast()
              : null;
      columns.add(new Column(names.get(i), value, base));
    }
    return columns;
  }
}
