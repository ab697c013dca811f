package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.ColumnOrigins.ValueSource;
import io.duckgres.translator.plan.WrittenTable;
import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgDefault;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.translator.tree.PgWith;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * What INSERT and UPDATE say about columns, for the engine: a row may be shorter than the table,
 * identity and generated columns take only DEFAULT, ON CONFLICT may name a constraint.
 */
public final class WrittenColumns {
  private WrittenColumns() {}

  /** The tree with what only {@link #apply} can translate left out; it never runs. */
  public static SqlNode provisional(SqlNode tree) {
    return mapped(tree, WrittenColumns::provisionalOne);
  }

  /** A table that a statement changes: the one behind a view. */
  public static WrittenTable written(WrittenTable table, RelationLookup lookup) {
    return ViewChanges.written(table, lookup);
  }

  /** A statement and those of its WITH. */
  public static List<SqlNode> changes(SqlNode tree) {
    List<SqlNode> found = new ArrayList<>();
    SqlNode unused =
        mapped(
            tree,
            each -> {
              found.add(each);
              return each;
            });
    return found;
  }

  /** The tree with each change of data in its WITH, and then itself, replaced. */
  private static SqlNode mapped(SqlNode tree, UnaryOperator<SqlNode> change) {
    PgWith with = WithGraph.with(tree);
    if (with == null || !WithSteps.mayApply(tree)) {
      return change.apply(tree);
    }
    List<SqlNode> elements = new ArrayList<>();
    for (SqlNode node : with.elements()) {
      PgCte cte = (PgCte) node;
      SqlNode statement = cte.statement();
      elements.add(
          statement instanceof PgQuery ? cte : cte.replacing(statement, change.apply(statement)));
    }
    PgNode fresh =
        with.replacing(
            with.elements(), new SqlNodeList(elements, with.elements().getParserPosition()));
    return change.apply(((PgNode) tree).replacing(with, fresh));
  }

  private static SqlNode provisionalOne(SqlNode tree) {
    if (!(tree instanceof PgInsert insert)) {
      return tree;
    }
    PgOnConflict conflict = insert.onConflict();
    boolean named = conflict != null && conflict.constraint() != null;
    return insert.overriding() == null && !named
        ? insert
        : copy(insert, insert.columns(), insert.source(), named ? null : conflict);
  }

  /**
   * The tree in the engine's terms.
   *
   * @throws PgError 428C9 for a value where only DEFAULT may stand, 42704 for an unknown constraint
   */
  public static SqlNode apply(SqlNode tree, Typing typing) {
    return mapped(
        tree,
        each -> {
          SqlNode change = AliasedReturning.apply(ViewChanges.apply(each, typing), typing);
          return applyOne(change, typing.lookup());
        });
  }

  private static SqlNode applyOne(SqlNode tree, RelationLookup lookup) {
    if (tree instanceof PgUpdate update) {
      checkUpdate(update, lookup.find(update.target().name().names));
      return update;
    }
    if (!(tree instanceof PgInsert insert)) {
      return tree;
    }
    RelationInfo relation = lookup.find(insert.target().name().names);
    PgOnConflict conflict = arbiter(insert, lookup);
    if (relation == null || insert.byName()) {
      return insert.overriding() == null && conflict == insert.onConflict()
          ? insert
          : copy(insert, insert.columns(), insert.source(), conflict);
    }
    List<ColumnInfo> targets = targets(insert, relation);
    if (targets == null) {
      return copy(insert, insert.columns(), insert.source(), conflict);
    }
    return new InsertedRow(insert, relation, targets).apply(conflict);
  }

  static PgInsert copy(
      PgInsert insert,
      SqlNodeList columns,
      @Nullable PgQuery source,
      @Nullable PgOnConflict conflict) {
    return new PgInsert(
        insert.getParserPosition(),
        insert.with(),
        insert.target(),
        columns,
        source,
        conflict,
        insert.returning(),
        null,
        insert.replace(),
        insert.byName());
  }

  private static @Nullable PgOnConflict arbiter(PgInsert insert, RelationLookup lookup) {
    PgOnConflict conflict = insert.onConflict();
    SqlIdentifier constraint = conflict == null ? null : conflict.constraint();
    if (conflict == null || constraint == null) {
      return conflict;
    }
    List<String> table = insert.target().name().names;
    String name = constraint.names.getLast();
    List<String> columns = lookup.keyColumns(table, name);
    if (columns == null) {
      throw PgError.error(
          SqlState.UNDEFINED_OBJECT,
          "constraint \"%s\" for table \"%s\" does not exist".formatted(name, table.getLast()));
    }
    return new PgOnConflict(
        conflict.getParserPosition(),
        names(columns),
        conflict.arbiterWhere(),
        null,
        conflict.assignments(),
        conflict.where());
  }

  static SqlNodeList names(List<String> columns) {
    return new SqlNodeList(
        columns.stream().map(name -> new SqlIdentifier(name, SqlParserPos.ZERO)).toList(),
        SqlParserPos.ZERO);
  }

  /** The columns that are written, in order; null when the text does not tell. */
  private static @Nullable List<ColumnInfo> targets(PgInsert insert, RelationInfo relation) {
    if (insert.columns().isEmpty()) {
      int width = width(insert.source());
      return width < 0 || width > relation.columns().size()
          ? null
          : relation.columns().subList(0, width);
    }
    List<ColumnInfo> targets = new ArrayList<>();
    for (SqlNode node : insert.columns()) {
      String name = node instanceof SqlIdentifier column ? column.names.getLast() : "";
      ColumnInfo found =
          relation.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
      if (found == null) {
        return null;
      }
      targets.add(found);
    }
    return targets;
  }

  static int width(@Nullable PgQuery source) {
    if (source == null) {
      return -1;
    }
    return switch (source.body()) {
      case PgValues values -> InsertedRow.cells(values.rows().get(0)).size();
      case PgSelect select ->
          select.targets().stream().anyMatch(WrittenColumns::isStar) ? -1 : select.targets().size();
      default -> -1;
    };
  }

  private static boolean isStar(SqlNode target) {
    SqlNode value = target instanceof PgTarget item ? item.value() : target;
    return value instanceof PgStar || (value instanceof SqlIdentifier name && name.isStar());
  }

  private static void checkUpdate(PgUpdate update, @Nullable RelationInfo relation) {
    if (relation == null) {
      return;
    }
    for (SqlNode node : update.assignments()) {
      PgAssignment assignment = (PgAssignment) node;
      for (SqlNode target : assignment.targets()) {
        String name = target instanceof SqlIdentifier column ? column.names.getLast() : "";
        relation.columns().stream()
            .filter(c -> c.name().equals(name) && !(assignment.value() instanceof PgDefault))
            .forEach(c -> checkAssigned(c));
      }
    }
  }

  private static void checkAssigned(ColumnInfo column) {
    if (column.source() == ValueSource.IDENTITY_ALWAYS
        || column.source() == ValueSource.EXPRESSION) {
      throw PgError.error(
              SqlState.GENERATED_ALWAYS,
              "column \"" + column.name() + "\" can only be updated to DEFAULT")
          .detail(InsertedRow.detail(column));
    }
  }
}
