package io.duckgres.executor.statement;

import io.duckgres.executor.activity.JsonRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters, ready to run or running. Used by the session's thread. */
final class Portal implements AutoCloseable {
  private final String name;
  private final PreparedStatement statement;
  private final short[] parameterFormats;
  private final byte[] @Nullable [] values;
  private final short[] resultFormats;
  private final Instant created = Instant.now();
  private @Nullable EngineCursor cursor;
  private @Nullable CursorRows rows;
  private boolean held;
  private boolean ofThisTransaction = true;
  private boolean ran;
  private long serial;

  Portal(
      String name,
      PreparedStatement statement,
      short[] parameterFormats,
      byte[] @Nullable [] values,
      short[] resultFormats) {
    this.name = name;
    this.statement = statement;
    this.parameterFormats = parameterFormats;
    this.values = values;
    this.resultFormats = resultFormats;
  }

  String name() {
    return name;
  }

  PreparedStatement statement() {
    return statement;
  }

  short[] parameterFormats() {
    return parameterFormats;
  }

  byte[] @Nullable [] values() {
    return values;
  }

  short[] resultFormats() {
    return resultFormats;
  }

  /** The rows this portal has left, null before its first Execute. */
  @Nullable EngineCursor cursor() {
    return cursor;
  }

  void cursor(EngineCursor newCursor) {
    cursor = newCursor;
  }

  /** The rows of a cursor that DECLARE made, else null. */
  @Nullable CursorRows rows() {
    return rows;
  }

  /**
   * Makes it the cursor of a DECLARE.
   *
   * @param hold it outlives its transaction
   */
  void rows(CursorRows newRows, boolean hold) {
    rows = newRows;
    held = hold;
  }

  /** Whether it stays when a transaction ends. */
  boolean survives(boolean commits) {
    boolean stays = held && (commits || !ofThisTransaction);
    ofThisTransaction = false;
    return stays;
  }

  /** A number that grows from portal to portal. */
  long serial() {
    return serial;
  }

  void serial(long number) {
    serial = number;
  }

  /** Its row of pg_cursors. */
  void describe(JsonRows row) {
    CursorRows declared = rows;
    boolean binary =
        declared == null
            ? resultFormats.length > 0 && resultFormats[0] == Field.BINARY
            : declared.columns().fields().stream().anyMatch(f -> f.format() == Field.BINARY);
    row.field("name", name)
        .field("statement", statement.sql())
        .field("is_holdable", held)
        .field("is_binary", binary)
        .field("is_scrollable", declared != null && declared.scrolls())
        .field("creation_time", created);
  }

  /** Whether it was executed before. */
  boolean hasRun() {
    return ran;
  }

  void setRan() {
    ran = true;
  }

  @Override
  public void close() {
    EngineCursor open = cursor;
    cursor = null;
    if (open != null) {
      open.free();
    }
    CursorRows all = rows;
    rows = null;
    if (all != null) {
      all.close();
    }
  }
}
