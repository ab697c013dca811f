package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgAlterAction;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgOption;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** ALTER SEQUENCE and setval: the engine cannot change a sequence, so it is made anew. */
final class AlterSequence {
  private AlterSequence() {}

  static void options(PgAlterAction action, EngineName name, DefinitionLookup lookup, Steps steps) {
    if (!(action.argument() instanceof SqlNodeList options)) {
      throw new IllegalStateException("ALTER SEQUENCE without options");
    }
    SequenceDefinition old = lookup.sequence(name);
    long increment = old.increment();
    long min = old.min();
    long max = old.max();
    long start = old.start();
    boolean cycle = old.cycle();
    Long restart = null;
    for (SqlNode node : options) {
      PgOption option = (PgOption) node;
      SqlNode value = option.value();
      switch (option.name().getSimple()) {
        case "increment" -> increment = number(value, 1);
        case "minvalue" -> min = number(value, increment > 0 ? 1 : Long.MIN_VALUE);
        case "maxvalue" -> max = number(value, increment > 0 ? Long.MAX_VALUE : -1);
        case "start" -> start = number(value, 1);
        case "cycle" -> cycle = !isNull(value);
        case "restart" -> restart = number(value, start);
        case "owned_by" -> own(value, name, lookup, steps);
        case "cache", "as" -> {
          // the engine's sequences are bigint and keep no cache
        }
        default ->
            throw DefinitionTerms.unsupported(
                "ALTER SEQUENCE ... " + option.name().getSimple(), "Create the sequence anew.");
      }
    }
    SequenceDefinition fresh =
        new SequenceDefinition(
            name, start, min, max, increment, cycle, old.last(), old.called(), old.comment());
    long next = restart != null ? restart : old.called() ? old.last() + increment : old.last();
    if (!fresh.equals(old) || restart != null) {
      check(fresh, restart == null ? next : restart, restart != null);
      set(fresh, next, lookup, steps);
    }
  }

  private static void check(SequenceDefinition sequence, long next, boolean restart) {
    if (sequence.increment() == 0) {
      throw invalid("INCREMENT must not be zero");
    }
    if (sequence.min() >= sequence.max()) {
      throw invalid(
          "MINVALUE (%d) must be less than MAXVALUE (%d)"
              .formatted(sequence.min(), sequence.max()));
    }
    if (restart && next < sequence.min()) {
      throw invalid(
          "RESTART value (%d) cannot be less than MINVALUE (%d)".formatted(next, sequence.min()));
    }
    if (restart && next > sequence.max()) {
      throw invalid(
          "RESTART value (%d) cannot be greater than MAXVALUE (%d)"
              .formatted(next, sequence.max()));
    }
  }

  private static PgError invalid(String message) {
    return PgError.error(SqlState.INVALID_PARAMETER_VALUE, message);
  }

  static void set(SequenceDefinition sequence, long next, DefinitionLookup lookup, Steps steps) {
    boolean exhausted = next > sequence.max() || next < sequence.min();
    put(sequence, exhausted ? sequence.last() : next, exhausted, lookup, steps);
  }

  /**
   * Defaults that use the sequence are taken away while it is replaced.
   *
   * @param called whether the value has been given out
   */
  static void put(
      SequenceDefinition sequence,
      long value,
      boolean called,
      DefinitionLookup lookup,
      Steps steps) {
    List<DefinitionLookup.SequenceUse> uses = lookup.usesOf(sequence.name());
    for (DefinitionLookup.SequenceUse use : uses) {
      steps.add(alter(use) + " DROP DEFAULT");
    }
    steps.addAll(sequence.createFrom(value));
    if (called) {
      steps.add("SELECT " + OwnedSequences.nextval(sequence.name()));
    }
    for (DefinitionLookup.SequenceUse use : uses) {
      steps.add(alter(use) + " SET DEFAULT " + use.value());
    }
  }

  static String alter(DefinitionLookup.SequenceUse use) {
    return "ALTER TABLE " + use.table().sql() + " ALTER COLUMN " + Identifiers.quote(use.column());
  }

  /** The owner's notes say what is dropped with the column. */
  private static void own(
      @Nullable SqlNode value, EngineName sequence, DefinitionLookup lookup, Steps steps) {
    if (!(value instanceof SqlIdentifier owner)) {
      return;
    }
    if (owner.names.size() < 2) {
      if (owner.names.getFirst().equals("none")) {
        return;
      }
      throw PgError.error(SqlState.SYNTAX_ERROR, "invalid OWNED BY option")
          .hint("Specify OWNED BY table.column or OWNED BY NONE.");
    }
    List<String> tableName = owner.names.subList(0, owner.names.size() - 1);
    DefinitionLookup.Relation relation = lookup.relation(tableName);
    if (relation == null) {
      throw DefinitionErrors.noRelation(tableName);
    }
    TableDraft table = new TableDraft(lookup.table(relation.name()));
    String column = owner.names.getLast();
    if (table.indexOf(column) < 0) {
      throw PgError.error(
          SqlState.UNDEFINED_COLUMN,
          "column \"%s\" of relation \"%s\" does not exist"
              .formatted(column, relation.name().name()));
    }
    table.notes.put(TableNotes.OWNED + column, sequence.sql());
    steps.add(TableStatements.comment(table.finish()));
  }

  private static boolean isNull(@Nullable SqlNode value) {
    return value instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL;
  }

  private static long number(@Nullable SqlNode value, long otherwise) {
    if (!(value instanceof PgLiteral literal) || isNull(value)) {
      return otherwise;
    }
    return Long.parseLong(literal.text());
  }
}
