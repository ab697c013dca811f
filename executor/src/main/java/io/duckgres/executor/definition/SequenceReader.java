package io.duckgres.executor.definition;

import static io.duckgres.executor.definition.EngineDefinitions.text;

import io.duckgres.translator.definition.DefinitionLookup.SequenceUse;
import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.definition.SequenceDefinition;
import io.duckgres.translator.definition.TableNotes;
import io.duckgres.translator.lex.Identifiers;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads sequences from the engine's catalog functions. */
final class SequenceReader {
  private SequenceReader() {}

  static SequenceDefinition read(
      EngineName name, Function<String, List<List<@Nullable String>>> query) {
    List<@Nullable String> row =
        query
            .apply(
                "SELECT start_value::VARCHAR, min_value::VARCHAR, max_value::VARCHAR,"
                    + " increment_by::VARCHAR, cycle::VARCHAR, last_value::VARCHAR, comment"
                    + " FROM duckdb_sequences() WHERE "
                    + TableReader.where(name, "sequence_name"))
            .getFirst();
    long engineStart = Long.parseLong(text(row, 0));
    String last = row.get(5);
    String comment = row.get(6);
    String start = TableNotes.read(comment).get(TableNotes.START);
    return new SequenceDefinition(
        name,
        start == null ? engineStart : Long.parseLong(start),
        Long.parseLong(text(row, 1)),
        Long.parseLong(text(row, 2)),
        Long.parseLong(text(row, 3)),
        text(row, 4).equals("true"),
        last == null ? engineStart : Long.parseLong(last),
        last != null,
        comment);
  }

  /** The engine keeps only the text of a default: its last part must be the sequence's name. */
  static List<SequenceUse> uses(
      EngineName sequence, Function<String, List<List<@Nullable String>>> query) {
    String name = sequence.name();
    return query
        .apply(
            """
            SELECT database_name, schema_name, table_name, column_name, column_default
            FROM duckdb_columns()
            WHERE database_name = %s AND column_default LIKE '%%nextval(%%'
            """
                .formatted(Identifiers.literal(sequence.database())))
        .stream()
        .filter(row -> usesName(text(row, 4), sequence.schema(), name))
        .map(
            row ->
                new SequenceUse(
                    new EngineName(text(row, 0), text(row, 1), text(row, 2)),
                    text(row, 3),
                    text(row, 4)))
        .toList();
  }

  private static boolean usesName(String value, String schema, String name) {
    String plain = value.replace("\"", "");
    return plain.contains("nextval('" + name + "')")
        || plain.contains("nextval('" + schema + "." + name + "')")
        || plain.contains("." + schema + "." + name + "')");
  }
}
