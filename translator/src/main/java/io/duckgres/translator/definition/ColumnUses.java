package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.lex.Identifiers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the engine SQL of a definition names a column. */
final class ColumnUses {
  private static final List<String> COLUMN_NOTES =
      List.of(
          TableNotes.IDENTITY,
          TableNotes.OWNED,
          TableNotes.DOMAIN,
          TableNotes.DOMAIN_DEFAULT,
          TableNotes.DECLARED);

  private ColumnUses() {}

  /** In a check, a generated column or an index on an expression. */
  static boolean inExpressions(String column, TableDraft table) {
    return table.constraints.stream()
            .anyMatch(c -> c.kind() == Kind.CHECK && c.columns().contains(column))
        || table.columns.stream()
            .anyMatch(c -> c.generated() && c.value() != null && names(c.value(), column))
        || table.indexes.stream()
            .anyMatch(i -> i.elements().contains("(") && names(i.elements(), column));
  }

  /** Whether SQL mentions a column, quoted or not; a constant of that text counts too. */
  static boolean names(String sql, String column) {
    return pattern(column).matcher(sql).find();
  }

  static String renamed(String sql, String from, String to) {
    return pattern(from).matcher(sql).replaceAll(Matcher.quoteReplacement(Identifiers.quote(to)));
  }

  private static Pattern pattern(String column) {
    return Pattern.compile(
        Pattern.quote(Identifiers.quote(column))
            + "|(?<![\\w\"])"
            + Pattern.quote(column)
            + "(?![\\w\"(])",
        Pattern.UNICODE_CHARACTER_CLASS);
  }

  static void renameIndexColumns(String from, String to, TableDraft table) {
    table.indexes.replaceAll(
        index -> index.with(index.name(), renamed(index.elements(), from, to), index.comment()));
  }

  static void moveNotes(String from, String to, TableDraft table) {
    for (String kind : COLUMN_NOTES) {
      String note = table.notes.remove(kind + from);
      if (note != null) {
        table.notes.put(kind + to, note);
      }
    }
  }
}
