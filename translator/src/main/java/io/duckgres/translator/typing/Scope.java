package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** The relations of a FROM clause. */
final class Scope {

  /**
   * A column of a relation in FROM; no origin for an expression.
   *
   * @param merged what gives the value of a column that a join with USING makes of two; null for
   *     any other
   */
  record Column(String name, @Nullable Origin origin, SqlType type, @Nullable SqlNode merged) {
    Column(String name, @Nullable Origin origin, SqlType type) {
      this(name, origin, type, null);
    }

    Column named(String other) {
      return new Column(other, origin, type);
    }

    /** As a column of a query. */
    Column plain() {
      return merged == null ? this : named(name);
    }
  }

  /**
   * @param name alias or own name; null for a join's merged columns
   * @param columns null when only the engine knows them
   * @param stored whether it is a table or view itself, not a query of one
   */
  record Relation(@Nullable String name, @Nullable List<Column> columns, boolean stored) {
    Relation(@Nullable String name, @Nullable List<Column> columns) {
      this(name, columns, false);
    }
  }

  private final List<Relation> relations = new ArrayList<>();

  /** What {@code *} gives, in order: relations, or merged columns of joins with USING. */
  private final List<Relation> visible = new ArrayList<>();

  void add(Relation relation) {
    relations.add(relation);
    visible.add(relation);
  }

  /** Adds a relation whose columns are found only with its name. */
  void addQualified(Relation relation) {
    relations.add(relation);
  }

  /** Whether {@code *} has an order that the engine's has not. */
  private boolean reordered;

  /** Adds all of another scope. */
  void addAll(Scope other) {
    reordered |= other.reordered;
    relations.addAll(other.relations);
    visible.addAll(other.visible);
  }

  /** Adds the sides of a join, with the columns they share merged in front. */
  void addJoin(Scope left, Scope right, List<Column> merged) {
    relations.addAll(left.relations);
    relations.addAll(right.relations);
    reordered |= left.reordered || right.reordered || !left.startsWith(merged);
    if (merged.isEmpty()) {
      visible.addAll(left.visible);
      visible.addAll(right.visible);
      return;
    }
    visible.add(new Relation(null, merged));
    Set<String> names = new HashSet<>();
    merged.forEach(column -> names.add(column.name()));
    for (Scope side : List.of(left, right)) {
      for (Relation relation : side.visible) {
        visible.add(without(relation, names));
      }
    }
  }

  private static Relation without(Relation relation, Set<String> names) {
    List<Column> columns = relation.columns();
    return columns == null
        ? relation
        : new Relation(
            relation.name(),
            columns.stream().filter(column -> !names.contains(column.name())).toList());
  }

  private boolean startsWith(List<Column> merged) {
    List<Column> star = star();
    if (star == null) {
      return true;
    }
    for (int i = 0; i < merged.size(); i++) {
      if (!star.get(i).name().equals(merged.get(i).name())) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code *} has to be written out for the engine, which leaves merged columns behind. */
  boolean isReordered() {
    return reordered;
  }

  /** What {@code *} stands for; null when not every column can be named. */
  @Nullable List<SqlNode> expanded(SqlParserPos pos) {
    List<SqlNode> all = new ArrayList<>();
    for (Relation relation : visible) {
      List<Column> columns = relation.columns();
      if (columns == null) {
        return null;
      }
      for (Column column : columns) {
        SqlNode reference = reference(relation, column, pos);
        if (reference == null) {
          return null;
        }
        all.add(reference);
      }
    }
    return all;
  }

  /** The value of a visible column; null when it cannot be named. */
  @Nullable SqlNode reference(String name, SqlParserPos pos) {
    for (Relation relation : visible) {
      List<Column> columns = relation.columns();
      for (Column column : columns == null ? List.<Column>of() : columns) {
        if (column.name().equals(name)) {
          return reference(relation, column, pos);
        }
      }
    }
    return null;
  }

  private static @Nullable SqlNode reference(Relation relation, Column column, SqlParserPos pos) {
    String name = relation.name();
    return column.merged() != null
        ? column.merged()
        : name == null ? null : new SqlIdentifier(List.of(name, column.name()), pos);
  }

  /** The names both sides have, in the left side's order; null when a side is unknown. */
  static @Nullable List<String> shared(Scope left, Scope right) {
    List<Column> leftColumns = left.star();
    List<Column> rightColumns = right.star();
    if (leftColumns == null || rightColumns == null) {
      return null;
    }
    Set<String> names = new HashSet<>();
    rightColumns.forEach(column -> names.add(column.name()));
    return leftColumns.stream().map(Column::name).filter(names::contains).toList();
  }

  /** What {@code *} gives. */
  List<Relation> visible() {
    return visible;
  }

  List<Relation> relations() {
    return relations;
  }

  /** Whether the columns of all relations are known. */
  boolean isComplete() {
    return visible.stream().allMatch(relation -> relation.columns() != null);
  }

  /** All visible columns; null when a relation is unknown. */
  @Nullable List<Column> star() {
    List<Column> all = new ArrayList<>();
    for (Relation relation : visible) {
      List<Column> columns = relation.columns();
      if (columns == null) {
        return null;
      }
      all.addAll(columns);
    }
    return all;
  }

  /** A relation's columns; null when it is not there or unknown. */
  @Nullable List<Column> star(String relation) {
    for (Relation candidate : relations) {
      if (relation.equals(candidate.name())) {
        return candidate.columns();
      }
    }
    return null;
  }

  boolean hasRelation(String name) {
    return relations.stream().anyMatch(relation -> name.equals(relation.name()));
  }

  /** The visible columns of a name; more than one is an ambiguity. */
  List<Column> unqualified(String name) {
    List<Column> found = new ArrayList<>(1);
    for (Relation relation : visible) {
      List<Column> columns = relation.columns();
      if (columns != null) {
        for (Column column : columns) {
          if (column.name().equals(name)) {
            found.add(column);
          }
        }
      }
    }
    return found;
  }

  @Nullable Column qualified(String relation, String name) {
    List<Column> columns = star(relation);
    if (columns != null) {
      for (Column column : columns) {
        if (column.name().equals(name)) {
          return column;
        }
      }
    }
    return null;
  }
}
