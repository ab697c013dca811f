package io.duckgres.engine.extend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;

/**
 * A cast between two types, at least one of which is registered.
 *
 * @param source from
 * @param target to
 * @param implicitCost what the engine weighs when it looks for a function that fits, lower is
 *     preferred; -1 for a cast that must be written
 * @param body what it does
 */
public record CastFunction(LogicalType source, LogicalType target, long implicitCost, Body body) {
  /** Only where it is written as a cast. */
  public static final long EXPLICIT = -1;

  /**
   * Casts one value that is not NULL. Called from several threads at once. An exception makes the
   * cast fail with its message, under TRY_CAST the value becomes NULL.
   */
  @FunctionalInterface
  public interface Body {
    /** Reads {@code row} of the input and writes {@code row} of the result. */
    void cast(Vector input, int row, WritableVector result) throws Exception;
  }

  /** Makes the cast known to the connection's database. EngineError when the engine refuses it. */
  public void register(Connection connection) {
    CastTrampoline.register(connection, this);
  }
}
