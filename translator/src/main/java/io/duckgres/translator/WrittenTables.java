package io.duckgres.translator;

import io.duckgres.translator.plan.WrittenTable;
import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgIndexElement;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgMerge;
import io.duckgres.translator.tree.PgMergeWhen;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgUpdate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** The tables that a statement changes, also in its WITH. */
final class WrittenTables {
  private final List<WrittenTable> found = new ArrayList<>();

  private WrittenTables() {}

  static List<WrittenTable> of(SqlNode tree) {
    WrittenTables tables = new WrittenTables();
    tables.collect(tree);
    return List.copyOf(tables.found);
  }

  private void collect(@Nullable SqlNode node) {
    switch (node) {
      case PgInsert insert -> {
        Set<String> updated = new HashSet<>();
        PgOnConflict conflict = insert.onConflict();
        if (conflict != null) {
          assigned(conflict.assignments(), updated);
          sameAgain(conflict).forEach(updated::remove);
        }
        add(insert.target(), true, insert.replace(), updated);
      }
      case PgUpdate update -> {
        Set<String> updated = new HashSet<>();
        assigned(update.assignments(), updated);
        add(update.target(), false, false, updated);
      }
      case PgDelete delete -> add(delete.target(), false, true, Set.of());
      case PgMerge merge -> merged(merge);
      case null, default -> {
        // changes nothing itself
      }
    }
    if (node instanceof PgNode pg) {
      pg.getOperandList().forEach(this::collect);
    } else if (node instanceof SqlNodeList list) {
      list.forEach(this::collect);
    }
  }

  private void merged(PgMerge merge) {
    boolean inserts = false;
    boolean deletes = false;
    Set<String> updated = new HashSet<>();
    for (SqlNode each : merge.branches()) {
      PgMergeWhen when = (PgMergeWhen) each;
      switch (when.action()) {
        case INSERT, INSERT_DEFAULT -> inserts = true;
        case DELETE -> deletes = true;
        case UPDATE -> assigned(when.assignments(), updated);
        case NOTHING -> {
          // no row changes
        }
      }
    }
    add(merge.target(), inserts, deletes, updated);
  }

  private void add(PgTableRef target, boolean inserts, boolean deletes, Set<String> updated) {
    found.add(new WrittenTable(target.name().names, inserts, deletes, updated));
  }

  private static void assigned(SqlNodeList assignments, Set<String> columns) {
    for (SqlNode node : assignments) {
      for (SqlNode target : ((PgAssignment) node).targets()) {
        columns.add(column(target));
      }
    }
  }

  /** Of a column, or a part of one. */
  private static String column(SqlNode target) {
    return switch (target) {
      case SqlIdentifier name -> name.names.getFirst();
      case PgNode part -> column(part.operand(0));
      default -> throw new IllegalStateException("not a column: " + target.getClass());
    };
  }

  /** The row in conflict has the very values of the arbiter's columns. */
  private static Set<String> sameAgain(PgOnConflict conflict) {
    Set<String> arbiter = new HashSet<>();
    for (SqlNode node : conflict.columns()) {
      if (node instanceof PgIndexElement element
          && element.value() instanceof SqlIdentifier column) {
        arbiter.add(column.names.getLast());
      }
    }
    Set<String> same = new HashSet<>();
    for (SqlNode node : conflict.assignments()) {
      PgAssignment assignment = (PgAssignment) node;
      if (assignment.targets().size() == 1
          && assignment.value() instanceof SqlIdentifier value
          && value.names.size() == 2
          && value.names.getFirst().equals("excluded")) {
        String column = column(assignment.targets().get(0));
        if (column.equals(value.names.getLast()) && arbiter.contains(column)) {
          same.add(column);
        }
      }
    }
    return same;
  }
}
