package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.Origin;
import io.duckgres.translator.plan.ColumnType;
import io.duckgres.translator.tree.PgCreateTableAs;
import io.duckgres.translator.tree.PgCreateView;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.translator.typing.Queries.Rows;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * A statement typed: the tree to translate, and its output columns or those of what it makes.
 *
 * @param names of the output columns; empty where only the engine knows them
 * @param types of the output columns; empty where only the engine knows them
 * @param origins of the output columns, null for an expression; as many as types
 */
public record Analysis(
    SqlNode tree, List<String> names, List<ColumnType> types, List<@Nullable Origin> origins) {

  /**
   * Types a statement as parsed.
   *
   * @throws io.duckgres.types.PgError for what PostgreSQL's analysis refuses
   */
  public static Analysis of(SqlNode tree, Typing typing) {
    Queries queries = new Queries(typing);
    queries.permitChanges(WithGraph.with(tree));
    return switch (tree) {
      case PgQuery query -> shown(queries.query(query, Env.OUTERMOST, true));
      case PgSelect select -> shown(queries.query(select, Env.OUTERMOST, true));
      case PgInsert insert -> of(queries.query(insert, Env.OUTERMOST, true));
      case PgUpdate update -> of(queries.query(update, Env.OUTERMOST, true));
      case PgDelete delete -> of(queries.query(delete, Env.OUTERMOST, true));
      case PgCreateTableAs table when WithSteps.mayApply(table.query()) ->
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "CREATE TABLE AS with changes of data in WITH is not supported")
              .hint("Create the table first and use INSERT.");
      case PgCreateTableAs table -> stored(table, table.query(), Analysis::isUnscaled, queries);
      case PgCreateView view -> stored(view, view.query(), SqlType::isNumericText, queries);
      default -> new Analysis(tree, List.of(), List.of(), List.of());
    };
  }

  private static Analysis shown(Rows rows) {
    return of(new Rows(ObjectNames.shown(rows), rows.columns()));
  }

  private static Analysis of(Rows rows) {
    List<String> names = new ArrayList<>();
    List<ColumnType> types = new ArrayList<>();
    List<@Nullable Origin> origins = new ArrayList<>();
    List<Column> columns = rows.columns();
    if (columns != null) {
      for (Column column : columns) {
        names.add(column.name());
        types.add(new ColumnType(column.type().oid(), column.type().typmod()));
        origins.add(column.origin());
      }
    }
    return new Analysis(rows.node(), names, types, origins);
  }

  /**
   * A view's query.
   *
   * @param tree the statement for the engine
   * @param types of its columns; empty where only the engine knows them
   * @param text as pg_get_viewdef() prints it, null where that is not known
   * @param pretty the same with as few parentheses as possible
   */
  public record ViewQuery(
      SqlNode tree, List<ColumnType> types, @Nullable String text, @Nullable String pretty) {}

  /**
   * Types CREATE VIEW.
   *
   * @param relationText writes a relation by its name as written
   * @throws io.duckgres.types.PgError for what PostgreSQL's analysis refuses
   */
  public static ViewQuery view(
      PgCreateView view, Typing typing, Function<List<String>, String> relationText) {
    Queries queries = new Queries(typing);
    SqlNode query = view.query();
    if (WithSteps.mayApply(query)) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "views must not contain data-modifying statements in WITH");
    }
    Rows rows = queries.query(query, Env.OUTERMOST, true);
    List<String> names = new ArrayList<>();
    view.columns().forEach(name -> names.add(((SqlIdentifier) name).getSimple()));
    return new ViewQuery(
        stored(view, query, SqlType::isNumericText, queries).tree(),
        of(rows).types(),
        text(query, names, queries, false, relationText),
        text(query, names, queries, true, relationText));
  }

  private static @Nullable String text(
      SqlNode node,
      List<String> names,
      Queries queries,
      boolean pretty,
      Function<List<String>, String> relationText) {
    return node instanceof PgQuery query
        ? QueryText.of(query, names, queries, pretty, relationText)
        : null;
  }

  /** What a table is made of has numeric as columns without a type modifier have it. */
  private static boolean isUnscaled(SqlType type) {
    return type.isNumericText() || (type.isNumeric() && type.typmod() < 0);
  }

  private static Analysis stored(
      PgNode statement, SqlNode query, Predicate<SqlType> asText, Queries queries) {
    Rows rows = queries.query(query, Env.OUTERMOST, true);
    List<Column> columns = rows.columns();
    SqlNode node =
        columns == null
            ? rows.node()
            : Recast.of(
                rows.node(),
                columns,
                (i, value) -> asText.test(value.type()) ? Numerics.stored(value) : value.node());
    return of(
        new Rows(node == query ? statement : statement.replacing(query, node), rows.columns()));
  }
}
