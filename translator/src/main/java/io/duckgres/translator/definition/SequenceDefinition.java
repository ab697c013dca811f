package io.duckgres.translator.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param last the last value given out, the next one when {@code called} is false
 * @param comment the engine's, see {@link TableNotes}
 */
public record SequenceDefinition(
    EngineName name,
    long start,
    long min,
    long max,
    long increment,
    boolean cycle,
    long last,
    boolean called,
    @Nullable String comment) {

  /** Sets the sequence to give out a value next. */
  List<String> createFrom(long next) {
    Map<String, String> notes = TableNotes.read(comment);
    notes.remove(TableNotes.START);
    if (next != start) {
      notes.put(TableNotes.START, Long.toString(start));
    }
    String kept = TableNotes.write(TableNotes.comment(comment), notes);
    String create = create(next);
    return kept.isEmpty()
        ? List.of(create)
        : List.of(create, TableStatements.comment("SEQUENCE", name, kept));
  }

  private String create(long next) {
    return "CREATE OR REPLACE "
        + (name.isTemporary() ? "TEMPORARY " : "")
        + "SEQUENCE "
        + name.sql()
        + " INCREMENT "
        + increment
        + " MINVALUE "
        + min
        + " MAXVALUE "
        + max
        + " START "
        + next
        + (cycle ? " CYCLE" : "");
  }
}
