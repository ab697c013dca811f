package io.duckgres.executor.statement;

import io.duckgres.engine.EngineError;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The engine's errors in PostgreSQL's words: the first row of {@code engine_errors.tsv} whose
 * class, subtype and text fit decides SQLSTATE, message and whether the position is kept.
 */
final class EngineErrors {
  /**
   * @param subtype the engine's error_subtype, empty for any
   * @param text found anywhere in the engine's message
   * @param message PostgreSQL's, with {@code $1} … for groups of the text, {@code $0} for the
   *     engine's whole first line
   */
  record Row(
      String type,
      String subtype,
      Pattern text,
      SqlState sqlState,
      String message,
      String detail) {}

  private static final List<Row> ROWS = load();

  private EngineErrors() {}

  private static List<Row> load() {
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : TsvResource.read(EngineErrors.class, "engine_errors.tsv")) {
      rows.add(
          new Row(
              cells.get(0),
              cells.get(1),
              Pattern.compile(cells.get(2), Pattern.DOTALL),
              SqlState.valueOf(cells.get(3)),
              cells.get(4),
              cells.get(5)));
    }
    return List.copyOf(rows);
  }

  static List<Row> rows() {
    return ROWS;
  }

  /**
   * @param text the statement, to give the error a position in it; null when there is none
   */
  static PgError translate(EngineError error, @Nullable StatementText text) {
    for (Row row : ROWS) {
      if (!row.type.equals("*") && !row.type.equals(error.type().name())) {
        continue;
      }
      if (!row.subtype.isEmpty() && !row.subtype.equals(error.subtype())) {
        continue;
      }
      Matcher match = row.text.matcher(error.message());
      if (match.find()) {
        PgError result = PgError.error(row.sqlState, fill(row.message, match, error.message()));
        if (!row.detail.isEmpty()) {
          result.detail(fill(row.detail, match, error.message()));
        }
        return result.position(text == null ? 0 : EnginePosition.find(error, text)).causedBy(error);
      }
    }
    return PgError.error(SqlState.INTERNAL_ERROR, error.message()).causedBy(error);
  }

  private static String fill(String template, Matcher match, String whole) {
    String result = template;
    for (int group = match.groupCount(); group >= 1; group--) {
      String value = match.group(group);
      result = result.replace("$" + group, value == null ? "" : value);
    }
    return result.replace("$0", firstLine(whole));
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
