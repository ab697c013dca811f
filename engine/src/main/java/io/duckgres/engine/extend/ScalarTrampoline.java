package io.duckgres.engine.extend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Extension;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.ObjectTable;
import io.duckgres.engine.ffi.Upcalls;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;

/** Registers scalar functions and takes the engine's calls of them. */
final class ScalarTrampoline extends Extension {
  private static final long CALL = Upcalls.ofVoid(MethodHandles.lookup(), "call", 3);
  private static final long BIND = Upcalls.ofVoid(MethodHandles.lookup(), "bind", 1);
  private static final long COPY = Upcalls.ofLong(MethodHandles.lookup(), "copy", 1);

  private ScalarTrampoline() {}

  static void register(Connection connection, ScalarFunction function) {
    register(
        connection,
        "function " + function.name(),
        (pointer, arena) -> {
          CApi c = api();
          long handle = c.createScalarFunction();
          try {
            describe(function, handle, arena);
            return c.registerScalarFunction(pointer, handle);
          } finally {
            c.destroyScalarFunction(arena.allocateFrom(ValueLayout.JAVA_LONG, handle).address());
          }
        });
  }

  private static void describe(ScalarFunction function, long handle, Arena arena) {
    CApi c = api();
    c.scalarFunctionSetName(handle, text(arena, function.name()));
    for (LogicalType parameter : function.parameters()) {
      withType(parameter, type -> c.scalarFunctionAddParameter(handle, type));
    }
    LogicalType varargs = function.varargs();
    if (varargs != null) {
      withType(varargs, type -> c.scalarFunctionSetVarargs(handle, type));
    }
    withType(function.result(), type -> c.scalarFunctionSetReturnType(handle, type));
    if (function.isVolatile()) {
      c.scalarFunctionSetVolatile(handle);
    }
    if (function.takesNulls()) {
      c.scalarFunctionSetSpecialHandling(handle);
    }
    if (function.connectionAware()) {
      c.scalarFunctionSetBind(handle, BIND);
    }
    c.scalarFunctionSetFunction(handle, CALL);
    c.scalarFunctionSetExtraInfo(handle, ObjectTable.add(function), ObjectTable.deleteCallback());
  }

  @SuppressWarnings("unused") // by CALL
  private static void call(long info, long input, long output) {
    try {
      CApi c = api();
      var function = ObjectTable.get(c.scalarFunctionGetExtraInfo(info), ScalarFunction.class);
      int rows = (int) c.dataChunkGetSize(input);
      Vector[] vectors = arguments(function, input, rows);
      long bound = function.connectionAware() ? c.scalarFunctionGetBindData(info) - 1 : -1;
      try (Output result = output(output, rows)) {
        run(function, new Arguments(vectors, rows, bound), result.vector());
      } finally {
        for (Vector vector : vectors) {
          end(vector);
        }
      }
    } catch (Throwable e) {
      report(e, text -> api().scalarFunctionSetError(info, text));
    }
  }

  private static Vector[] arguments(ScalarFunction function, long input, int rows) {
    Vector[] vectors = new Vector[(int) api().dataChunkGetColumnCount(input)];
    int declared = function.parameters().size();
    for (int i = 0; i < vectors.length; i++) {
      LogicalType type = i < declared ? function.parameters().get(i) : function.varargs();
      if (type == null) {
        throw new IllegalStateException("Too many arguments for " + function.name());
      }
      vectors[i] = vector(api().dataChunkGetVector(input, i), type, rows);
    }
    return vectors;
  }

  private static void run(ScalarFunction function, Arguments arguments, WritableVector result)
      throws Exception {
    ScalarFunction.Body body = function.body();
    boolean takesNulls = function.takesNulls();
    for (int row = 0; row < arguments.rows(); row++) {
      if (!takesNulls && arguments.anyNull(row)) {
        result.setNull(row);
      } else {
        body.apply(arguments, row, result);
      }
    }
  }

  /** Keeps the number of the calling connection, plus one, in place of a pointer to bind data. */
  @SuppressWarnings("unused") // by BIND
  private static void bind(long info) {
    try (Arena arena = Arena.ofConfined()) {
      CApi c = api();
      var slot = arena.allocate(ValueLayout.JAVA_LONG);
      c.scalarFunctionGetClientContext(info, slot.address());
      long id = connectionId(slot.get(ValueLayout.JAVA_LONG, 0));
      c.scalarFunctionSetBindData(info, id + 1, 0);
      c.scalarFunctionSetBindDataCopy(info, COPY);
    } catch (Throwable e) {
      report(e, text -> api().scalarFunctionBindSetError(info, text));
    }
  }

  @SuppressWarnings("unused") // by COPY
  private static long copy(long data) {
    return data;
  }
}
