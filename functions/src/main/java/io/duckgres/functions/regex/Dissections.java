package io.duckgres.functions.regex;

import static io.duckgres.functions.regex.Preference.CAPTURES;
import static io.duckgres.functions.regex.Preference.LONGER;
import static io.duckgres.functions.regex.Preference.MIXED;
import static io.duckgres.functions.regex.Preference.REFERS;
import static io.duckgres.functions.regex.Preference.SHORTER;

import io.duckgres.functions.regex.Dissection.Branches;
import io.duckgres.functions.regex.Dissection.Pair;
import io.duckgres.functions.regex.Dissection.Repeat;
import io.duckgres.functions.regex.Dissection.Rounds;
import io.duckgres.functions.regex.Dissection.Whole;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides how matches of an expression are divided. What neither captures nor mixes preferences is
 * one part: neighbours of that kind share the text as suits them together.
 */
final class Dissections {
  private Dissections() {}

  static Dissection of(Re re) {
    return switch (re) {
      case Re.Sequence sequence -> branch(sequence.parts());
      case Re.Choice choice -> choice(choice);
      default -> branch(List.of(re));
    };
  }

  private static Dissection choice(Re.Choice choice) {
    List<Dissection> branches = new ArrayList<>();
    int flags = LONGER;
    for (Re branch : choice.branches()) {
      Dissection dissection = of(branch);
      branches.add(dissection);
      flags = Preference.together(flags, dissection.flags());
    }
    return Preference.matters(flags)
        ? new Dissection(choice, new Branches(branches), flags, 0, groups(branches))
        : whole(choice, flags);
  }

  /** Parts one after the other: as many as fit together, then one that stands alone, then more. */
  private static Dissection branch(List<Re> parts) {
    int flags = 0;
    for (int i = 0; i < parts.size(); i++) {
      Dissection part = part(parts.get(i));
      int all = flags | part.flags();
      if (Preference.matters(Preference.within(all))) {
        Dissection first = whole(new Re.Sequence(parts.subList(0, i)), flags);
        List<Re> behind = parts.subList(i + 1, parts.size());
        Dissection rest = behind.isEmpty() ? part : pair(part, branch(behind));
        return i == 0 ? rest : pair(first, rest);
      }
      flags = all;
    }
    return whole(new Re.Sequence(parts), flags);
  }

  private static Dissection part(Re re) {
    return switch (re) {
      case Re.Group group -> capture(group);
      case Re.Back back -> repeat(back, re, 1, 1, 0);
      case Re.Loop loop -> loop(loop);
      case Re.Sequence sequence -> of(sequence);
      case Re.Choice choice -> of(choice);
      case Re.One one -> whole(one, 0);
      case Re.Test test -> whole(test, 0);
      case Re.Look look -> whole(look, 0);
    };
  }

  private static Dissection loop(Re.Loop loop) {
    int wish = Preference.of(loop.greed());
    if (loop.body() instanceof Re.Back back) {
      return repeat(back, loop, loop.min(), loop.max(), wish);
    }
    Dissection atom = part(loop.body());
    int its = atom.flags() & (LONGER | SHORTER | MIXED);
    boolean once = loop.min() == 1 && loop.max() == 1;
    if (once && (wish == 0 || its == 0 || wish == its)) {
      return atom;
    }
    int flags = Preference.together(wish, atom.flags());
    if ((atom.flags() & (CAPTURES | REFERS)) == 0) {
      return whole(loop, flags);
    }
    if (loop.min() > 0 && (atom.flags() & REFERS) == 0) {
      return lastApart(loop, atom, flags);
    }
    return new Dissection(loop, new Rounds(atom, loop.min(), loop.max()), flags, 0, atom.groups());
  }

  /** Only the last round's groups are seen, so the rounds before it are one part. */
  private static Dissection lastApart(Re.Loop loop, Dissection atom, int flags) {
    int max = loop.max() == Re.UNBOUNDED ? Re.UNBOUNDED : loop.max() - 1;
    Re before = new Re.Loop(loop.body(), loop.min() - 1, max, loop.greed());
    return new Dissection(
        loop, new Pair(whole(before, Preference.own(flags)), atom), flags, 0, atom.groups());
  }

  private static Dissection capture(Re.Group group) {
    Dissection body = of(group.body());
    List<Integer> groups = new ArrayList<>(body.groups());
    groups.add(group.number());
    int flags = body.flags() | CAPTURES;
    return body.group() == 0
        ? new Dissection(body.re(), body.shape(), flags, group.number(), groups)
        : new Dissection(group, new Pair(whole(Re.EMPTY, 0), body), flags, group.number(), groups);
  }

  private static Dissection repeat(Re.Back back, Re re, int min, int max, int wish) {
    return new Dissection(re, new Repeat(back.number(), min, max), REFERS | wish, 0, List.of());
  }

  private static Dissection pair(Dissection first, Dissection second) {
    return new Dissection(
        new Re.Sequence(List.of(first.re(), second.re())),
        new Pair(first, second),
        Preference.together(first.flags(), second.flags()),
        0,
        groups(List.of(first, second)));
  }

  private static Dissection whole(Re re, int flags) {
    return new Dissection(re, new Whole(), flags, 0, List.of());
  }

  private static List<Integer> groups(List<Dissection> parts) {
    return parts.stream().flatMap(part -> part.groups().stream()).toList();
  }
}
