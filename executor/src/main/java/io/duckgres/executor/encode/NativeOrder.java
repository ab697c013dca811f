package io.duckgres.executor.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Stores into byte arrays in the machine's byte order. */
final class NativeOrder {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private NativeOrder() {}

  static void putLong(byte[] target, int at, long value) {
    LONG.set(target, at, value);
  }

  static void putInt(byte[] target, int at, int value) {
    INT.set(target, at, value);
  }
}
