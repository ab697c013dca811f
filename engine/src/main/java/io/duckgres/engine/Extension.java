package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What the registrations in {@code io.duckgres.engine.extend} need of this package's inside. Not
 * for other subclasses: the pointers given here are unguarded.
 */
public abstract class Extension {
  /** A registration call on a native connection; returns DuckDB's state, 0 for success. */
  @FunctionalInterface
  protected interface Registration {
    int register(long connection, Arena arena);
  }

  /** For subclasses. */
  protected Extension() {}

  /**
   * Runs a registration on a connection; EngineError when DuckDB refuses it, which it does without
   * saying why.
   */
  protected static void register(Connection connection, String what, Registration registration) {
    connection.enter();
    try (Arena arena = Arena.ofConfined()) {
      connection.requireNoStream();
      if (registration.register(connection.pointer(), arena) != 0) {
        throw new EngineError(
            ErrorType.CATALOG, "DuckDB does not take the registration of " + what);
      }
    } finally {
      connection.exit();
    }
  }

  /** The C functions. */
  protected static CApi api() {
    return Linkage.api();
  }

  /** Makes a native type, gives it to the action, destroys it. */
  protected static void withType(LogicalType type, LongConsumer action) {
    long pointer = NativeTypes.create(type);
    try {
      action.accept(pointer);
    } finally {
      NativeTypes.destroy(pointer);
    }
  }

  /** A zero-terminated copy of a text. */
  protected static long text(Arena arena, String text) {
    return NativeText.cString(arena, text);
  }

  /** Passes an error's text to one of the API's error setters. */
  protected static void report(Throwable error, LongConsumer setter) {
    String message = error.getMessage();
    String text = message == null || message.isBlank() ? error.toString() : message;
    try (Arena arena = Arena.ofConfined()) {
      setter.accept(arena.allocateFrom(text.replace('\0', '?')).address());
    }
  }

  /**
   * A vector lent for a call.
   *
   * @param declared the registered type; read from the engine where that one is generic or has
   *     parameters
   */
  protected static Vector vector(long pointer, LogicalType declared, int rows) {
    boolean exact =
        declared.alias() == null
            && switch (declared.id()) {
              case ANY, INVALID, DECIMAL, ENUM, LIST, ARRAY, MAP, STRUCT, UNION -> false;
              default -> true;
            };
    LogicalType type =
        exact ? declared : NativeTypes.take(Linkage.api().vectorGetColumnType(pointer));
    return new Vector(pointer, type, rows, null);
  }

  /** A result vector lent for a call, of the type the engine says. */
  protected static Output output(long pointer, int rows) {
    var scratch = new Scratch();
    LogicalType type = NativeTypes.take(Linkage.api().vectorGetColumnType(pointer));
    return new Output(new WritableVector(pointer, type, rows, scratch), scratch);
  }

  /** A result vector and the buffer behind it, closed when the call ends. */
  protected record Output(WritableVector vector, AutoCloseable scratch) implements AutoCloseable {
    @Override
    public void close() {
      vector.invalidate();
      ((Scratch) scratch).close();
    }
  }

  /** A chunk lent for a call, to be closed when the call ends. */
  protected static WritableChunk chunk(long pointer, List<LogicalType> types) {
    return new WritableChunk(pointer, types, false);
  }

  /** Ends the use of a vector lent for a call. */
  protected static void end(Vector vector) {
    vector.invalidate();
  }

  /** Owns a value the API gave out. */
  protected static Value value(long pointer) {
    return Value.take(pointer);
  }

  /** The native value; it must stay open meanwhile. */
  protected static long pointer(Value value) {
    return value.pointer();
  }

  /** Reads the number of the connection of a client context and destroys the context. */
  protected static long connectionId(long context) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment slot = arena.allocateFrom(ValueLayout.JAVA_LONG, context);
      try {
        return Linkage.api().clientContextGetConnectionId(context);
      } finally {
        Linkage.api().destroyClientContext(slot.address());
      }
    }
  }
}
