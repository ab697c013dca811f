package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.WrittenTable;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgDefault;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * INSERT, UPDATE and DELETE of a view as one of the relation it shows, like PostgreSQL's {@code
 * rewriteTargetView}.
 */
final class ViewChanges {
  private static final int DEPTH = 32; // of views of views

  private final UpdatableView view;
  private final Typing typing;
  private final String name;
  private final String alias;
  private final boolean same;
  private final boolean others;

  /** Whether the table gets the view's name; the engine's RETURNING of INSERT does not know it. */
  private final boolean named;

  private ViewChanges(
      UpdatableView view, PgTableRef target, Typing typing, boolean others, boolean named) {
    this.typing = typing;
    this.named = named;
    this.view = view;
    this.name = target.name().names.getLast();
    PgAlias own = target.alias();
    SqlIdentifier given = own == null ? null : own.name();
    this.alias = given == null ? name : given.getSimple();
    this.others = others;
    RelationInfo base = typing.lookup().find(view.base());
    this.same =
        base != null
            && base.columns().stream()
                .map(ColumnInfo::name)
                .toList()
                .equals(view.columns().stream().map(UpdatableView.Column::name).toList())
            && view.columns().stream().allMatch(column -> column.name().equals(column.base()));
  }

  /**
   * The statement on a table.
   *
   * @throws PgError 55000 for a view that is not updatable, 0A000 for a column that is not, or for
   *     what the names of both would make unclear
   */
  static SqlNode apply(SqlNode tree, Typing typing) {
    RelationLookup lookup = typing.lookup();
    SqlNode result = tree;
    for (int i = 0; i < DEPTH; i++) {
      PgTableRef target = target(result);
      RelationInfo info = target == null ? null : lookup.find(target.name().names);
      if (target == null || info == null || !info.isView()) {
        return result;
      }
      result = once(result, target, info, typing);
    }
    return result;
  }

  /** What a statement changes, by the names of the table behind a view. */
  static WrittenTable written(WrittenTable written, RelationLookup lookup) {
    RelationInfo info = lookup.find(written.name());
    if (info == null || !info.isView()) {
      return written;
    }
    try {
      UpdatableView view = UpdatableView.of(names(info), info.query(), written.deletes());
      Set<String> updated = new HashSet<>();
      for (UpdatableView.Column column : view.columns()) {
        String base = column.base();
        if (base != null && written.updated().contains(column.name())) {
          updated.add(base);
        }
      }
      return written(
          new WrittenTable(view.base(), written.inserts(), written.deletes(), updated), lookup);
    } catch (UpdatableView.NotUpdatable e) {
      return written; // refused when it is compiled
    }
  }

  private static List<String> names(RelationInfo info) {
    return info.columns().stream().map(ColumnInfo::name).toList();
  }

  private static @Nullable PgTableRef target(SqlNode tree) {
    return switch (tree) {
      case PgInsert insert -> insert.target();
      case PgUpdate update -> update.target();
      case PgDelete delete -> delete.target();
      default -> null;
    };
  }

  private static SqlNode once(SqlNode tree, PgTableRef target, RelationInfo info, Typing typing) {
    UpdatableView view;
    try {
      view = UpdatableView.of(names(info), info.query(), tree instanceof PgDelete);
    } catch (UpdatableView.NotUpdatable e) {
      throw refused(tree, target.name().names.getLast(), e.getMessage());
    }
    boolean others =
        (tree instanceof PgUpdate update && !update.from().isEmpty())
            || (tree instanceof PgDelete delete && !delete.using().isEmpty());
    ViewChanges changes =
        new ViewChanges(
            view,
            target,
            typing,
            others,
            !(tree instanceof PgInsert insert) || insert.onConflict() != null);
    return switch (tree) {
      case PgInsert insert -> changes.insert(insert);
      case PgUpdate update -> changes.update(update);
      case PgDelete delete -> changes.delete(delete);
      default -> tree;
    };
  }

  private static PgError refused(SqlNode tree, String view, @Nullable String detail) {
    String verb =
        tree instanceof PgInsert
            ? "insert into"
            : tree instanceof PgUpdate ? "update" : "delete from";
    String doing =
        tree instanceof PgInsert
            ? "inserting into"
            : tree instanceof PgUpdate ? "updating" : "deleting from";
    String event =
        tree instanceof PgInsert ? "INSERT" : tree instanceof PgUpdate ? "UPDATE" : "DELETE";
    return PgError.error(
            SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
            "cannot %s view \"%s\"".formatted(verb, view))
        .detail(detail)
        .hint(
            ("To enable %s the view, provide an INSTEAD OF %s trigger or an unconditional ON %s DO"
                    + " INSTEAD rule.")
                .formatted(doing, event, event));
  }

  private PgTableRef base(PgTableRef target) {
    SqlParserPos pos = target.getParserPosition();
    return new PgTableRef(
        pos,
        Nodes.name(pos, view.base()),
        !named
            ? null
            : target.alias() == null
                ? new PgAlias(pos, Nodes.name(pos, name), Nodes.NONE, Nodes.NONE)
                : target.alias(),
        null,
        false);
  }

  private SqlNode insert(PgInsert insert) {
    List<SqlNode> columns = new ArrayList<>();
    if (!insert.columns().isEmpty()) {
      insert.columns().forEach(column -> columns.add(assigned(column, "insert into")));
    } else if (insert.source() != null) {
      int width = WrittenColumns.width(insert.source());
      for (UpdatableView.Column column :
          view.columns()
              .subList(
                  0, width < 0 ? view.columns().size() : Math.min(width, view.columns().size()))) {
        columns.add(assigned(Nodes.name(insert.getParserPosition(), column.name()), "insert into"));
      }
    }
    PgOnConflict conflict = insert.onConflict();
    if (conflict != null && !same) {
      throw unclear("ON CONFLICT");
    }
    List<@Nullable SqlNode> operands = new ArrayList<>(insert.getOperandList());
    operands.set(1, base(insert.target()));
    operands.set(2, columns.isEmpty() ? insert.columns() : Nodes.list(columns));
    operands.set(operands.size() - 1, returning(insert.returning()));
    return insert.with(operands);
  }

  private SqlNode update(PgUpdate update) {
    List<SqlNode> assignments = new ArrayList<>();
    for (SqlNode node : update.assignments()) {
      PgAssignment assignment = (PgAssignment) node;
      List<SqlNode> targets = new ArrayList<>();
      assignment.targets().forEach(target -> targets.add(assigned(target, "update")));
      SqlNode value = assignment.value();
      assignments.add(
          new PgAssignment(
              node.getParserPosition(),
              Nodes.list(targets),
              value instanceof PgDefault ? value : onBase(value)));
    }
    List<@Nullable SqlNode> operands = new ArrayList<>(update.getOperandList());
    operands.set(1, base(update.target()));
    operands.set(2, Nodes.list(assignments));
    operands.set(4, where(update.where(), update.getParserPosition()));
    operands.set(5, returning(update.returning()));
    return update.with(operands);
  }

  private SqlNode delete(PgDelete delete) {
    List<@Nullable SqlNode> operands = new ArrayList<>(delete.getOperandList());
    operands.set(1, base(delete.target()));
    operands.set(3, where(delete.where(), delete.getParserPosition()));
    operands.set(4, returning(delete.returning()));
    return delete.with(operands);
  }

  private @Nullable SqlNode where(@Nullable SqlNode own, SqlParserPos pos) {
    SqlNode rows = view.where();
    if (rows != null && ColumnSubstitution.hasQuery(rows)) {
      throw unclear("a subquery in its WHERE");
    }
    SqlNode first = rows == null ? null : ofBase(rows);
    SqlNode second = own == null ? null : onBase(own);
    return first == null
        ? second
        : second == null
            ? first
            : new PgLogical(pos, Nodes.list(first, second), PgLogical.Kind.AND);
  }

  /** A column as the target of a value. */
  private SqlNode assigned(SqlNode column, String verb) {
    if (!(column instanceof SqlIdentifier identifier)) {
      if (same) {
        return column;
      }
      throw unclear("assignment to a part of a column");
    }
    UpdatableView.Column found = find(identifier.names.getLast());
    if (found == null) {
      throw typing.error(
          SqlState.UNDEFINED_COLUMN,
          "column \"%s\" of relation \"%s\" does not exist"
              .formatted(identifier.names.getLast(), name),
          column);
    }
    String base = found.base();
    if (base == null) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot %s column \"%s\" of view \"%s\"".formatted(verb, found.name(), name))
          .detail("View columns that are not columns of their base relation are not updatable.");
    }
    return Nodes.name(column.getParserPosition(), base);
  }

  private UpdatableView.@Nullable Column find(String column) {
    return view.columns().stream()
        .filter(each -> each.name().equals(column))
        .findFirst()
        .orElse(null);
  }

  private SqlNodeList returning(SqlNodeList list) {
    if ((same && (named || ColumnSubstitution.hasQuery(list))) || list.isEmpty()) {
      return list;
    }
    List<SqlNode> targets = new ArrayList<>();
    for (SqlNode node : list) {
      PgTarget target = (PgTarget) node;
      SqlNode value = target.value();
      boolean star = value instanceof PgStar || (value instanceof SqlIdentifier id && id.isStar());
      if (star) {
        SqlParserPos pos = node.getParserPosition();
        for (UpdatableView.Column column : view.columns()) {
          targets.add(new PgTarget(pos, ofBase(column.value()), Nodes.name(pos, column.name())));
        }
        continue;
      }
      SqlNode fresh = onBase(value);
      SqlIdentifier label =
          target.alias() == null && value instanceof SqlIdentifier column
              ? Nodes.name(node.getParserPosition(), column.names.getLast())
              : target.alias();
      targets.add(new PgTarget(node.getParserPosition(), fresh, label));
    }
    return Nodes.list(targets);
  }

  /** An expression of the statement, whose columns are the view's. */
  private SqlNode onBase(SqlNode node) {
    if (same && named) {
      return node;
    }
    if (others || ColumnSubstitution.hasQuery(node)) {
      throw unclear("another relation");
    }
    return ColumnSubstitution.apply(
        node,
        each -> {
          SqlIdentifier identifier = (SqlIdentifier) each;
          boolean own =
              identifier.names.size() == 1
                  || (identifier.names.size() == 2 && identifier.names.getFirst().equals(alias));
          UpdatableView.Column column = own ? find(identifier.names.getLast()) : null;
          if (column == null) {
            throw typing.error(
                SqlState.UNDEFINED_COLUMN,
                "column \"%s\" does not exist".formatted(identifier.names.getLast()),
                each);
          }
          return ofBase(column.value());
        },
        () -> unclear("this expression"));
  }

  /** An expression of the view, whose columns are the table's. */
  private SqlNode ofBase(SqlNode node) {
    return ColumnSubstitution.apply(
        node,
        each ->
            named
                ? Nodes.name(
                    each.getParserPosition(), alias, ((SqlIdentifier) each).names.getLast())
                : Nodes.name(each.getParserPosition(), ((SqlIdentifier) each).names.getLast()),
        () -> unclear("this expression"));
  }

  private PgError unclear(String what) {
    return PgError.error(
            SqlState.FEATURE_NOT_SUPPORTED,
            "changing view \"%s\" with %s is not supported".formatted(name, what))
        .hint("Change the table that the view shows.");
  }
}
