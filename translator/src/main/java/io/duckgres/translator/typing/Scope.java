package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relations of a FROM clause. */
final class Scope {

  /** A column of a relation in FROM; no origin for an expression. */
  record Column(String name, @Nullable Origin origin, SqlType type) {
    Column named(String other) {
      return new Column(other, origin, type);
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

  /** Adds all of another scope. */
  void addAll(Scope other) {
    relations.addAll(other.relations);
    visible.addAll(other.visible);
  }

  /** Adds the sides of a join, with the columns they share merged in front. */
  void addJoin(Scope left, Scope right, List<Column> merged) {
    relations.addAll(left.relations);
    relations.addAll(right.relations);
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
