package io.duckgres.proof.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lists of argument types with which a routine is called. */
final class Variants {
  private static final Set<String> POLYMORPHIC =
      Set.of(
          "anyelement",
          "anyarray",
          "anynonarray",
          "anycompatible",
          "anycompatiblearray",
          "anycompatiblenonarray",
          "\"any\"");

  /** What stands for a polymorphic type. */
  private static final List<String> ELEMENTS =
      List.of("integer", "text", "double precision", "timestamp without time zone", "boolean");

  private Variants() {}

  static List<List<String>> of(Routine routine) {
    List<List<String>> lists = new ArrayList<>();
    int all = routine.arguments().size();
    for (int count = all - routine.defaults(); count <= all; count++) {
      lists.add(routine.arguments().subList(0, count));
    }
    if (routine.variadic() != null) {
      List<String> first = routine.arguments().subList(0, all - 1);
      lists.clear();
      for (int more = 1; more <= 3; more++) {
        List<String> list = new ArrayList<>(first);
        for (int i = 0; i < more; i++) {
          list.add(routine.variadic());
        }
        lists.add(list);
      }
    }
    List<List<String>> concrete = new ArrayList<>();
    for (List<String> list : lists) {
      if (list.stream().anyMatch(POLYMORPHIC::contains)) {
        for (String element : ELEMENTS) {
          concrete.add(list.stream().map(type -> bound(type, element)).toList());
        }
      } else {
        concrete.add(list.stream().map(type -> type.equals("anyenum") ? "mood" : type).toList());
      }
    }
    return concrete;
  }

  private static String bound(String type, String element) {
    return switch (type) {
      case "anyarray", "anycompatiblearray" -> element + "[]";
      case "anyelement", "anynonarray", "anycompatible", "anycompatiblenonarray", "\"any\"" ->
          element;
      default -> type;
    };
  }
}
