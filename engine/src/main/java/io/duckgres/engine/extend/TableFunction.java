package io.duckgres.engine.extend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Value;
import io.duckgres.engine.WritableChunk;
import java.util.List;
import java.util.Map;

/**
 * A function of SQL's FROM clause written in Java.
 *
 * @param name its name in SQL
 * @param parameters types of its positional arguments
 * @param namedParameters types of its named arguments ({@code name := value})
 * @param binder what it does
 */
public record TableFunction(
    String name,
    List<LogicalType> parameters,
    Map<String, LogicalType> namedParameters,
    Binder binder) {
  /**
   * Decides the columns for given arguments. An exception refuses the statement with its message.
   */
  @FunctionalInterface
  public interface Binder {
    /**
     * Called when a statement is planned.
     *
     * @param arguments the positional arguments, closed after the call
     * @param named the named arguments that were given, closed after the call
     */
    Scan bind(List<Value> arguments, Map<String, Value> named) throws Exception;
  }

  /**
   * The columns of one use of the function in one plan.
   *
   * @param names column names
   * @param types column types
   * @param cardinality number of rows if known, else -1; an estimate
   * @param opener starts one execution of the plan, which may be run several times
   */
  public record Scan(List<String> names, List<LogicalType> types, long cardinality, Opener opener) {
    public Scan {
      names = List.copyOf(names);
      types = List.copyOf(types);
    }
  }

  /** Starts an execution. */
  @FunctionalInterface
  public interface Opener {
    /** Called once when a statement begins to run. */
    Execution open() throws Exception;
  }

  /** One execution; closed by the engine when it ends, on whatever thread. */
  public interface Execution extends AutoCloseable {
    /** How many threads of the engine may ask for rows at once. */
    default int maxThreads() {
      return 1;
    }

    /** A source for one thread; its engine thread alone uses it. */
    Source source() throws Exception;

    @Override
    default void close() {}
  }

  /** Gives rows to one engine thread. */
  @FunctionalInterface
  public interface Source {
    /** Fills the chunk from row 0 and returns the number of rows; 0 when there are no more. */
    int fill(WritableChunk chunk) throws Exception;
  }

  public TableFunction {
    parameters = List.copyOf(parameters);
    namedParameters = Map.copyOf(namedParameters);
  }

  /** A function without named arguments. */
  public static TableFunction of(String name, List<LogicalType> parameters, Binder binder) {
    return new TableFunction(name, parameters, Map.of(), binder);
  }

  /**
   * Makes the function known to the connection's database. EngineError when the engine refuses it.
   */
  public void register(Connection connection) {
    TableTrampoline.register(connection, this);
  }
}
