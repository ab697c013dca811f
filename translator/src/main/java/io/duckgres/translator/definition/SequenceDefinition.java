package io.duckgres.translator.definition;

/**
 * A sequence.
 *
 * @param last the last value given out; {@code start} when {@code called} is false
 */
public record SequenceDefinition(
    EngineName name,
    long start,
    long min,
    long max,
    long increment,
    boolean cycle,
    long last,
    boolean called) {

  /** Sets the sequence to give out a value next. */
  String createFrom(long next) {
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
