package io.duckgres.engine.extend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.WritableVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of SQL written in Java.
 *
 * @param name its name in SQL; an existing function of that name gets an overload, one of the same
 *     arguments is replaced
 * @param parameters argument types; {@code TypeId.ANY} takes any type
 * @param varargs type of further arguments; null for none
 * @param result type of the result
 * @param isVolatile whether two calls with the same arguments may differ; else the engine may call
 *     once for many rows
 * @param takesNulls whether the body is called for rows with a NULL argument; else their result is
 *     NULL
 * @param connectionAware whether the body needs {@link Arguments#connectionId()}
 * @param body what it does
 */
public record ScalarFunction(
    String name,
    List<LogicalType> parameters,
    @Nullable LogicalType varargs,
    LogicalType result,
    boolean isVolatile,
    boolean takesNulls,
    boolean connectionAware,
    Body body) {
  /**
   * Computes one row. Called from several threads at once. An exception ends the statement with its
   * message, as an error of type INVALID_INPUT.
   */
  @FunctionalInterface
  public interface Body {
    /** Reads {@code row} of the arguments and writes {@code row} of the result. */
    void apply(Arguments arguments, int row, WritableVector result) throws Exception;
  }

  public ScalarFunction {
    parameters = List.copyOf(parameters);
  }

  /** A function that depends on its arguments alone and is NULL when one of them is. */
  public static ScalarFunction of(
      String name, List<LogicalType> parameters, LogicalType result, Body body) {
    return new ScalarFunction(name, parameters, null, result, false, false, false, body);
  }

  /** The same with further arguments of a type. */
  public ScalarFunction withVarargs(LogicalType type) {
    return new ScalarFunction(
        name, parameters, type, result, isVolatile, takesNulls, connectionAware, body);
  }

  /** The same, called for each row anew. */
  public ScalarFunction asVolatile() {
    return new ScalarFunction(
        name, parameters, varargs, result, true, takesNulls, connectionAware, body);
  }

  /** The same, called for NULL arguments too. */
  public ScalarFunction takingNulls() {
    return new ScalarFunction(
        name, parameters, varargs, result, isVolatile, true, connectionAware, body);
  }

  /** The same, told who calls. */
  public ScalarFunction perConnection() {
    return new ScalarFunction(
        name, parameters, varargs, result, isVolatile, takesNulls, true, body);
  }

  /**
   * Makes the function known to the connection's database. EngineError when the engine refuses it.
   */
  public void register(Connection connection) {
    ScalarTrampoline.register(connection, this);
  }
}
