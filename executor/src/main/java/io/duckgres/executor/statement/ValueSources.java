package io.duckgres.executor.statement;

import io.duckgres.translator.definition.TableNotes;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.plan.ColumnOrigins.ValueSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who gives the columns of one table their values. */
final class ValueSources {
  private final Map<String, String> notes;
  private final @Nullable String sql;

  private ValueSources(Map<String, String> notes, @Nullable String sql) {
    this.notes = notes;
    this.sql = sql;
  }

  /**
   * @param engineComment see {@link TableNotes}
   * @param sql the engine's CREATE TABLE when it has generated columns, else null
   */
  static ValueSources of(@Nullable String engineComment, @Nullable String sql) {
    return new ValueSources(TableNotes.read(engineComment), sql);
  }

  /** A note of the relation, null without. */
  @Nullable String note(String key) {
    return notes.get(key);
  }

  ValueSource of(String column) {
    String identity = notes.get(TableNotes.IDENTITY + column);
    if (identity != null) {
      return identity.equals("a") ? ValueSource.IDENTITY_ALWAYS : ValueSource.IDENTITY_BY_DEFAULT;
    }
    return sql != null && isGenerated(sql, column) ? ValueSource.EXPRESSION : ValueSource.CLIENT;
  }

  /** Between a column's name and the words stands its type, which has no comma outside of (). */
  private static boolean isGenerated(String sql, String column) {
    return names(sql, column) || names(sql, Identifiers.quote(column));
  }

  private static boolean names(String sql, String name) {
    for (String before : new String[] {"(", ", "}) {
      int at = sql.indexOf(before + name + " ");
      int words = at < 0 ? -1 : sql.indexOf(" GENERATED ALWAYS AS(", at);
      if (words >= 0
          && !sql.substring(at + before.length(), words)
              .replaceAll("\\([^)]*\\)", "")
              .contains(",")) {
        return true;
      }
    }
    return false;
  }
}
