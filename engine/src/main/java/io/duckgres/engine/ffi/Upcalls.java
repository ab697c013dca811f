package io.duckgres.engine.ffi;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Java methods as C function pointers, made once and never freed. The target must catch {@link
 * Throwable}: an exception that leaves it ends the process.
 */
public final class Upcalls {
  private Upcalls() {}

  /** The pointer to a static method {@code void name(long...)} with {@code arguments} pointers. */
  public static long ofVoid(MethodHandles.Lookup lookup, String name, int arguments) {
    return make(lookup, name, void.class, FunctionDescriptor.ofVoid(longs(arguments)), arguments);
  }

  /** The pointer to a static method {@code long name(long...)}. */
  public static long ofLong(MethodHandles.Lookup lookup, String name, int arguments) {
    return make(
        lookup, name, long.class, FunctionDescriptor.of(JAVA_LONG, longs(arguments)), arguments);
  }

  /** The pointer to a static method {@code boolean name(long...)}. */
  public static long ofBoolean(MethodHandles.Lookup lookup, String name, int arguments) {
    return make(
        lookup,
        name,
        boolean.class,
        FunctionDescriptor.of(JAVA_BOOLEAN, longs(arguments)),
        arguments);
  }

  private static long make(
      MethodHandles.Lookup lookup,
      String name,
      Class<?> result,
      FunctionDescriptor descriptor,
      int arguments) {
    Class<?>[] parameters = new Class<?>[arguments];
    Arrays.fill(parameters, long.class);
    try {
      MethodHandle target =
          lookup.findStatic(lookup.lookupClass(), name, MethodType.methodType(result, parameters));
      return Linker.nativeLinker().upcallStub(target, descriptor, Arena.global()).address();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No method " + name + " in " + lookup.lookupClass(), e);
    }
  }

  private static MemoryLayout[] longs(int count) {
    MemoryLayout[] layouts = new MemoryLayout[count];
    Arrays.fill(layouts, JAVA_LONG);
    return layouts;
  }
}
