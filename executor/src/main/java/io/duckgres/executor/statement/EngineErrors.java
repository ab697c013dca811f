package io.duckgres.executor.statement;

import io.duckgres.engine.EngineError;
import io.duckgres.types.ErrorEnvelope;
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
 * class, subtype and text fit decides everything the client sees.
 */
final class EngineErrors {
  /**
   * One row.
   *
   * @param type the engine's error class, {@code *} for any
   * @param subtype the engine's error_subtype, empty for any
   * @param text found anywhere in the engine's message
   * @param message PostgreSQL's, see {@link ErrorTemplate}; so are detail and hint
   * @param position where it points: {@code engine}, where the engine's does; {@code literal}, to
   *     the constant that is group 1; {@code name $n}, to that identifier; {@code none}
   * @param example engine SQL that raises it, for the test of the row
   */
  record Row(
      String type,
      String subtype,
      Pattern text,
      SqlState sqlState,
      String message,
      String detail,
      String hint,
      String position,
      String example) {}

  private static final String FAILED_CHECK = "CHECK constraint failed on table ";

  private static final List<Row> ROWS = load();

  private EngineErrors() {}

  private static List<Row> load() {
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : TsvResource.read(EngineErrors.class, "engine_errors.tsv")) {
      rows.add(
          new Row(
              cells.get(0),
              cells.get(1),
              Pattern.compile(cells.get(2)),
              SqlState.valueOf(cells.get(3)),
              cells.get(4),
              cells.get(5),
              cells.get(6),
              cells.get(7),
              cells.get(8)));
    }
    return List.copyOf(rows);
  }

  static List<Row> rows() {
    return ROWS;
  }

  /**
   * @param text the statement, to give the error names and a position in it; null when there is
   *     none
   */
  static PgError translate(EngineError error, @Nullable StatementText text) {
    PgError sealed = ErrorEnvelope.open(cause(error.message()));
    if (sealed != null) {
      return sealed.causedBy(error);
    }
    Row row = find(error);
    Matcher match = row.text.matcher(error.message());
    if (!match.find()) {
      throw new IllegalStateException("a row that fits has matched");
    }
    return translate(row, match, error, text).causedBy(error);
  }

  /** Of a CHECK that raised an error that error, not those which its expression could raise. */
  private static String cause(String message) {
    int error = message.contains(FAILED_CHECK) ? message.lastIndexOf(" (Error: ") : -1;
    return error < 0 ? message : message.substring(error);
  }

  /** The first row that fits. */
  static Row find(EngineError error) {
    for (Row row : ROWS) {
      if (fits(row, error) && row.text.matcher(error.message()).find()) {
        return row;
      }
    }
    throw new IllegalStateException("engine_errors.tsv has no last row for everything");
  }

  private static boolean fits(Row row, EngineError error) {
    return (row.type.equals("*") || row.type.equals(error.type().name()))
        && (row.subtype.isEmpty() || row.subtype.equals(error.subtype()));
  }

  private static PgError translate(
      Row row, Matcher match, EngineError error, @Nullable StatementText text) {
    ErrorTemplate template = new ErrorTemplate(match, error.message(), text);
    PgError result = PgError.error(row.sqlState, template.fill(row.message));
    if (!row.detail.isEmpty()) {
      result.detail(template.fill(row.detail));
    }
    if (!row.hint.isEmpty()) {
      result.hint(row.hint);
    }
    if (text != null) {
      result.position(position(row, template, error, text));
    }
    return result;
  }

  private static int position(
      Row row, ErrorTemplate template, EngineError error, StatementText text) {
    return switch (row.position) {
      case "engine" -> EnginePosition.ofEngine(error, text);
      case "literal" -> EnginePosition.ofLiteral(template.fill("$1"), text);
      case "none" -> 0;
      default ->
          EnginePosition.ofName(template.fill(row.position.substring("name ".length())), text);
    };
  }
}
