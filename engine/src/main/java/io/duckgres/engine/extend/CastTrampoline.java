package io.duckgres.engine.extend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Extension;
import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.ObjectTable;
import io.duckgres.engine.ffi.Upcalls;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;

/** Registers casts and takes the engine's calls of them. */
final class CastTrampoline extends Extension {
  private static final int TRY = 1;
  private static final long CAST = Upcalls.ofBoolean(MethodHandles.lookup(), "cast", 4);

  private CastTrampoline() {}

  static void register(Connection connection, CastFunction cast) {
    register(
        connection,
        "cast from " + cast.source() + " to " + cast.target(),
        (pointer, arena) -> {
          CApi c = api();
          long handle = c.createCastFunction();
          try {
            withType(cast.source(), type -> c.castFunctionSetSourceType(handle, type));
            withType(cast.target(), type -> c.castFunctionSetTargetType(handle, type));
            c.castFunctionSetImplicitCastCost(handle, cast.implicitCost());
            c.castFunctionSetFunction(handle, CAST);
            c.castFunctionSetExtraInfo(handle, ObjectTable.add(cast), ObjectTable.deleteCallback());
            return c.registerCastFunction(pointer, handle);
          } finally {
            c.destroyCastFunction(arena.allocateFrom(ValueLayout.JAVA_LONG, handle).address());
          }
        });
  }

  @SuppressWarnings("unused") // by CAST
  private static boolean cast(long info, long count, long input, long output) {
    try {
      CApi c = api();
      var cast = ObjectTable.get(c.castFunctionGetExtraInfo(info), CastFunction.class);
      boolean isTry = c.castFunctionGetCastMode(info) == TRY;
      int rows = Math.toIntExact(count);
      Vector from = vector(input, cast.source(), rows);
      try (Output to = output(output, rows)) {
        return run(info, cast, isTry, from, to, output);
      } finally {
        end(from);
      }
    } catch (Throwable e) {
      report(e, text -> api().castFunctionSetError(info, text));
      return false;
    }
  }

  private static boolean run(
      long info, CastFunction cast, boolean isTry, Vector from, Output to, long output)
      throws Exception {
    boolean complete = true;
    for (int row = 0; row < from.rows(); row++) {
      if (from.isNull(row)) {
        to.vector().setNull(row);
        continue;
      }
      try {
        cast.body().cast(from, row, to.vector());
      } catch (Exception e) {
        if (!isTry) {
          throw e;
        }
        int failed = row;
        to.vector().setNull(row);
        report(e, text -> api().castFunctionSetRowError(info, text, failed, output));
        complete = false;
      }
    }
    return complete;
  }
}
