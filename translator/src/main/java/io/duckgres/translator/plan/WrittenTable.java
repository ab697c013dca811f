package io.duckgres.translator.plan;

import java.util.List;
import java.util.Set;

/**
 * A table that a statement changes, so that what refers to its rows can be looked after.
 *
 * @param name as written, one to three parts
 * @param updated the columns that rows already there may get other values in
 */
public record WrittenTable(
    List<String> name, boolean inserts, boolean deletes, Set<String> updated) {

  public WrittenTable {
    name = List.copyOf(name);
    updated = Set.copyOf(updated);
  }

  /** Rows are added. */
  public static WrittenTable inserted(List<String> name) {
    return new WrittenTable(name, true, false, Set.of());
  }

  public static WrittenTable deleted(List<String> name) {
    return new WrittenTable(name, false, true, Set.of());
  }

  public static WrittenTable updated(List<String> name, Set<String> columns) {
    return new WrittenTable(name, false, false, columns);
  }
}
