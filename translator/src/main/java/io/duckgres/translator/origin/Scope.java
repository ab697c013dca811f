package io.duckgres.translator.origin;

import io.duckgres.translator.plan.ColumnOrigins.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relations of a FROM clause. */
final class Scope {

  /** A column of a relation in FROM; no origin for an expression. */
  record Column(String name, @Nullable Origin origin) {}

  /**
   * @param name alias or own name; null for a join's merged columns
   * @param columns null when only the engine knows them
   */
  record Relation(@Nullable String name, @Nullable List<Column> columns) {}

  private final List<Relation> relations = new ArrayList<>();

  /** What {@code *} gives, in order: relations, or merged columns of joins with USING. */
  private final List<Relation> visible = new ArrayList<>();

  void add(Relation relation) {
    relations.add(relation);
    visible.add(relation);
  }

  /** Adds the sides of a join, with the columns they share merged in front. */
  void addJoin(Scope left, Scope right, List<String> merged, boolean fromRight, boolean full) {
    relations.addAll(left.relations);
    relations.addAll(right.relations);
    if (merged.isEmpty()) {
      visible.addAll(left.visible);
      visible.addAll(right.visible);
      return;
    }
    List<Column> columns = new ArrayList<>();
    for (String name : merged) {
      Column column = (fromRight ? right : left).unqualified(name);
      columns.add(new Column(name, column == null || full ? null : column.origin()));
    }
    visible.add(new Relation(null, columns));
    Set<String> names = new HashSet<>(merged);
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

  /** The columns both sides have, in the left side's order; null when a side is unknown. */
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

  @Nullable Column unqualified(String name) {
    for (Relation relation : visible) {
      Column column = find(relation.columns(), name);
      if (column != null) {
        return column;
      }
    }
    return null;
  }

  @Nullable Column qualified(String relation, String name) {
    return find(star(relation), name);
  }

  private static @Nullable Column find(@Nullable List<Column> columns, String name) {
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
