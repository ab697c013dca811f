package io.duckgres.translator.typing;

import io.duckgres.types.Oids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses among functions or operators of one name: func_select_candidate() of parse_func.c. */
final class Candidates {
  private Candidates() {}

  /**
   * @param parameters types, as many as there are arguments
   */
  record Candidate<T>(int[] parameters, T of) {}

  /**
   * The one that fits best.
   *
   * @param none whether there is none at all, rather than several equally good
   */
  record Choice<T>(@Nullable Candidate<T> chosen, boolean none) {}

  static <T> Choice<T> choose(List<Candidate<T>> all, int[] arguments) {
    for (Candidate<T> candidate : all) {
      if (Arrays.equals(candidate.parameters(), arguments)) {
        return new Choice<>(candidate, false);
      }
    }
    List<Candidate<T>> fitting = new ArrayList<>();
    for (Candidate<T> candidate : all) {
      if (fits(candidate, arguments)) {
        fitting.add(candidate);
      }
    }
    if (fitting.isEmpty()) {
      return new Choice<>(null, true);
    }
    fitting = best(fitting, c -> exactMatches(c, arguments));
    if (fitting.size() > 1) {
      fitting = best(fitting, c -> exactOrPreferred(c, arguments));
    }
    if (fitting.size() > 1) {
      fitting = byConstants(fitting, arguments);
    }
    if (fitting.size() > 1) {
      fitting = byKnownType(fitting, arguments);
    }
    return new Choice<>(fitting.size() == 1 ? fitting.getFirst() : null, false);
  }

  private static boolean fits(Candidate<?> candidate, int[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (!TypeRules.fits(arguments[i], candidate.parameters()[i])) {
        return false;
      }
    }
    return Polymorphism.isConsistent(candidate.parameters(), arguments);
  }

  private interface Score {
    int of(Candidate<?> candidate);
  }

  private static <T> List<Candidate<T>> best(List<Candidate<T>> candidates, Score score) {
    int most = 0;
    List<Candidate<T>> best = new ArrayList<>();
    for (Candidate<T> candidate : candidates) {
      int points = score.of(candidate);
      if (points > most) {
        best.clear();
        most = points;
      }
      if (points == most) {
        best.add(candidate);
      }
    }
    return best;
  }

  private static int exactMatches(Candidate<?> candidate, int[] arguments) {
    int matches = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != Oids.UNKNOWN && base(arguments[i]) == candidate.parameters()[i]) {
        matches++;
      }
    }
    return matches;
  }

  /** varchar is binary-coercible to text and counts as a match of it. */
  private static int base(int oid) {
    return oid == Oids.VARCHAR ? Oids.TEXT : oid;
  }

  private static int exactOrPreferred(Candidate<?> candidate, int[] arguments) {
    int matches = 0;
    for (int i = 0; i < arguments.length; i++) {
      int parameter = candidate.parameters()[i];
      if (arguments[i] != Oids.UNKNOWN
          && (base(arguments[i]) == parameter
              || (TypeRules.isPreferred(parameter)
                  && TypeRules.category(parameter) == TypeRules.category(arguments[i])))) {
        matches++;
      }
    }
    return matches;
  }

  /** Untyped constants prefer string types, else a category that all candidates accept. */
  private static <T> List<Candidate<T>> byConstants(
      List<Candidate<T>> candidates, int[] arguments) {
    List<Candidate<T>> left = candidates;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != Oids.UNKNOWN) {
        continue;
      }
      int at = i;
      char category = commonCategory(candidates, at);
      if (category == 0) {
        return candidates;
      }
      left = keep(left, c -> TypeRules.category(c.parameters()[at]) == category);
      if (left.stream().anyMatch(c -> TypeRules.isPreferred(c.parameters()[at]))) {
        left = keep(left, c -> TypeRules.isPreferred(c.parameters()[at]));
      }
    }
    return left.isEmpty() ? candidates : left;
  }

  /** 0 when the candidates take several categories and no string. */
  private static <T> char commonCategory(List<Candidate<T>> candidates, int at) {
    char category = 0;
    boolean several = false;
    for (Candidate<T> candidate : candidates) {
      char own = TypeRules.category(candidate.parameters()[at]);
      if (own == 'S') {
        return 'S';
      }
      several |= category != 0 && category != own;
      category = own;
    }
    return several ? 0 : category;
  }

  /** If all typed arguments are of one type, untyped constants are taken to be of it too. */
  private static <T> List<Candidate<T>> byKnownType(
      List<Candidate<T>> candidates, int[] arguments) {
    int known = Oids.UNKNOWN;
    boolean constants = false;
    for (int argument : arguments) {
      if (argument == Oids.UNKNOWN) {
        constants = true;
      } else if (known == Oids.UNKNOWN) {
        known = base(argument);
      } else if (known != base(argument)) {
        return candidates;
      }
    }
    if (!constants || known == Oids.UNKNOWN) {
      return candidates;
    }
    int type = known;
    List<Candidate<T>> fitting =
        keep(candidates, c -> Arrays.stream(c.parameters()).allMatch(p -> TypeRules.fits(type, p)));
    return fitting.size() == 1 ? fitting : candidates;
  }

  private static <T> List<Candidate<T>> keep(
      List<Candidate<T>> candidates, Predicate<Candidate<T>> which) {
    return candidates.stream().filter(which).toList();
  }
}
