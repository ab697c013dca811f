package io.duckgres.translator.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign key says beside its columns. The engine's own foreign keys know no actions and
 * refuse changes of a transaction that another statement of it makes good, so the server checks
 * them itself; they stand in the table's notes ({@link TableNotes#FOREIGN_KEYS}).
 *
 * @param setColumns of ON DELETE SET NULL or SET DEFAULT (columns); empty for all
 * @param full MATCH FULL
 * @param deferred INITIALLY DEFERRED
 * @param validated false after NOT VALID: rows from before may break it
 */
public record ForeignKey(
    Action onDelete,
    Action onUpdate,
    List<String> setColumns,
    boolean full,
    boolean deferrable,
    boolean deferred,
    boolean validated) {

  /** What happens to the rows that refer to a row that goes. */
  public enum Action {
    NO_ACTION('a'),
    RESTRICT('r'),
    CASCADE('c'),
    SET_NULL('n'),
    SET_DEFAULT('d');

    private final char code;

    Action(char code) {
      this.code = code;
    }

    /** As pg_constraint.confdeltype. */
    char code() {
      return code;
    }

    static Action of(String code) {
      for (Action action : values()) {
        if (action.code == code.charAt(0)) {
          return action;
        }
      }
      throw new IllegalArgumentException("no action: " + code);
    }
  }

  private static final String FIELD = "\u0003";
  private static final String PART = "\u0004";

  public ForeignKey {
    setColumns = List.copyOf(setColumns);
  }

  ForeignKey validatedNow() {
    return new ForeignKey(onDelete, onUpdate, setColumns, full, deferrable, deferred, true);
  }

  ForeignKey deferring(boolean possible, boolean initially) {
    return new ForeignKey(onDelete, onUpdate, setColumns, full, possible, initially, validated);
  }

  /** One item of the note; the catalog's all_constraints reads it as well. */
  static String write(ConstraintDefinition constraint) {
    ForeignKey key = constraint.foreignKey();
    EngineName other = constraint.referenced();
    if (key == null || other == null) {
      throw new IllegalArgumentException("kept by the engine: " + constraint.name());
    }
    return String.join(
        FIELD,
        constraint.name(),
        String.join(PART, constraint.columns()),
        other.schema(),
        other.name(),
        String.join(PART, constraint.referencedColumns()),
        String.valueOf(key.onDelete.code),
        String.valueOf(key.onUpdate.code),
        key.full ? "f" : "s",
        key.deferrable ? "t" : "f",
        key.deferred ? "t" : "f",
        key.validated ? "t" : "f",
        String.join(PART, key.setColumns));
  }

  /**
   * The foreign keys noted with a table.
   *
   * @param note null for none
   */
  public static List<ConstraintDefinition> read(EngineName table, @Nullable String note) {
    List<ConstraintDefinition> keys = new ArrayList<>();
    for (String item : TableNotes.items(note)) {
      String[] fields = item.split(FIELD, -1);
      keys.add(
          new ConstraintDefinition(
              ConstraintDefinition.Kind.FOREIGN_KEY,
              fields[0],
              parts(fields[1]),
              null,
              new EngineName(table.database(), fields[2], fields[3]),
              parts(fields[4]),
              new ForeignKey(
                  Action.of(fields[5]),
                  Action.of(fields[6]),
                  parts(fields[11]),
                  fields[7].equals("f"),
                  fields[8].equals("t"),
                  fields[9].equals("t"),
                  fields[10].equals("t"))));
    }
    return keys;
  }

  private static List<String> parts(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(PART, -1));
  }
}
