package io.duckgres.translator.typing;

import io.duckgres.types.Oids;
import java.util.ArrayList;
import java.util.List;

/** Whether arguments of polymorphic parameters fit together: check_generic_type_consistency(). */
final class Polymorphism {
  private Polymorphism() {}

  static boolean isConsistent(int[] parameters, int[] arguments) {
    int element = 0;
    List<Integer> compatible = new ArrayList<>(0);
    for (int i = 0; i < parameters.length; i++) {
      int argument = arguments[i];
      if (argument == Oids.UNKNOWN) {
        continue;
      }
      switch (parameters[i]) {
        case TypeRules.ANYELEMENT, TypeRules.ANYNONARRAY, TypeRules.ANYENUM -> {
          if (element != 0 && element != argument) {
            return false;
          }
          element = argument;
        }
        case TypeRules.ANYARRAY -> {
          int of = TypeRules.elementOf(argument);
          if (element != 0 && element != of) {
            return false;
          }
          element = of;
        }
        case TypeRules.ANYCOMPATIBLE, TypeRules.ANYCOMPATIBLENONARRAY -> compatible.add(argument);
        case TypeRules.ANYCOMPATIBLEARRAY -> compatible.add(TypeRules.elementOf(argument));
        default -> {}
      }
    }
    if (!RangeTyping.isConsistent(parameters, arguments)) {
      return false;
    }
    return compatible.isEmpty() || TypeRules.common(compatible) != 0;
  }
}
