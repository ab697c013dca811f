package io.duckgres.proof.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Calls of one routine with arguments of the same types.
 *
 * @param types of the arguments
 * @param tuples constants for the arguments; for a routine of rows those of all rows, one after the
 *     other
 */
record Call(Routine routine, List<String> types, List<List<String>> tuples) {
  private static final int MOST_ROWS = 40;

  /** Calls of a routine, at least {@code count} where its values allow; null without values. */
  static @Nullable List<Call> of(Routine routine, SampleValues values, int count) {
    List<List<String>> variants = Variants.of(routine);
    int each =
        Math.max(routine.arguments().isEmpty() ? 1 : 3, Math.ceilDiv(count, variants.size()));
    List<Call> calls = new ArrayList<>();
    for (List<String> types : variants) {
      String signature = routine.signature();
      List<List<String>> columns = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        List<String> column = values.of(signature, i, types.size(), types.get(i));
        if (column == null) {
          return null;
        }
        columns.add(column);
      }
      SplittableRandom random = new SplittableRandom((signature + types).hashCode());
      calls.add(new Call(routine, types, tuples(routine, types, columns, each, random)));
    }
    return calls;
  }

  private static List<List<String>> tuples(
      Routine routine,
      List<String> types,
      List<List<String>> columns,
      int count,
      SplittableRandom random) {
    List<List<String>> tuples = new ArrayList<>();
    if (types.isEmpty() && !routine.kind().ofRows()) {
      return List.of(List.of());
    }
    for (int i = 0; i < count; i++) {
      int rows = !routine.kind().ofRows() ? 1 : i < 2 ? i : 1 + random.nextInt(6);
      List<String> tuple = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        for (int a = 0; a < types.size(); a++) {
          List<String> column = columns.get(a);
          boolean isNull = random.nextInt(12) == 0 || (i == 1 && a == 0);
          // Of one argument each value in turn; of several at random.
          int which = types.size() == 1 && rows == 1 ? i : random.nextInt(column.size());
          tuple.add(isNull ? SampleValues.nullOf(types.get(a)) : column.get(which % column.size()));
        }
      }
      if (types.isEmpty()) {
        tuple.add("" + rows);
      }
      tuples.add(tuple);
    }
    return tuples.stream().distinct().toList();
  }

  /** The query of one tuple. */
  String query(List<String> tuple) {
    return switch (routine.kind()) {
      case SET -> "SELECT " + expression(tuple) + " LIMIT " + MOST_ROWS;
      case AGGREGATE, WINDOW -> RowCalls.query(routine, types, tuple);
      default -> "SELECT " + expression(tuple);
    };
  }

  /** One query for many tuples, whose arguments come from rows. */
  String queryOfRows(List<List<String>> some) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      names.add("a" + i);
    }
    List<String> rows = some.stream().map(tuple -> "(" + String.join(", ", tuple) + ")").toList();
    return "SELECT %s FROM (VALUES %s) AS v (%s)"
        .formatted(expression(names), String.join(", ", rows), String.join(", ", names));
  }

  /** One query for many tuples, whose arguments are constants. */
  String queryOfConstants(List<List<String>> some) {
    return "SELECT " + String.join(", ", some.stream().map(this::expression).toList());
  }

  private String expression(List<String> arguments) {
    return switch (routine.kind()) {
      case OPERATOR ->
          arguments.size() == 1
              ? routine.name() + " (" + arguments.getFirst() + ")"
              : "("
                  + arguments.getFirst()
                  + ") "
                  + routine.name()
                  + " ("
                  + arguments.getLast()
                  + ")";
      case CAST -> "CAST(" + arguments.getFirst() + " AS " + routine.name() + ")";
      default -> routine.name() + "(" + String.join(", ", arguments) + ")";
    };
  }
}
