package io.duckgres.translator.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duckgres.translator.lex.Identifiers;
import java.util.List;
import java.util.Set;

/**
 * Names that PostgreSQL makes up for constraints and sequences: makeObjectName, ChooseIndexName.
 */
final class ConstraintNames {
  private ConstraintNames() {}

  /** Adds the name to those taken. */
  static String choose(
      ConstraintDefinition.Kind kind, String table, List<String> columns, Set<String> taken) {
    String middle =
        switch (kind) {
          case PRIMARY_KEY -> "";
          case CHECK -> columns.size() == 1 ? columns.getFirst() : "";
          case UNIQUE, FOREIGN_KEY -> String.join("_", columns);
        };
    return choose(table, middle, kind.suffix, taken);
  }

  static String choose(String first, String second, String label, Set<String> taken) {
    String name = make(first, second, label);
    for (int pass = 1; !taken.add(name); pass++) {
      name = make(first, second, label + pass);
    }
    return name;
  }

  /** Cuts the longer of the two names until all fits. */
  static String make(String first, String second, String label) {
    int room = Identifiers.MAX_BYTES - label.length() - 1 - (second.isEmpty() ? 0 : 1);
    int a = bytes(first);
    int b = bytes(second);
    while (a + b > room) {
      if (a > b) {
        a--;
      } else {
        b--;
      }
    }
    String name = cut(first, a);
    return (second.isEmpty() ? name : name + "_" + cut(second, b)) + "_" + label;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static String cut(String text, int bytes) {
    String kept = text;
    while (bytes(kept) > bytes) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept;
  }
}
