package io.duckgres.types;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers out of byte arrays, as the wire has them. */
public final class BigEndian {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private BigEndian() {}

  public static short getShort(byte[] buf, int at) {
    return (short) SHORT.get(buf, at);
  }

  public static int getInt(byte[] buf, int at) {
    return (int) INT.get(buf, at);
  }

  public static long getLong(byte[] buf, int at) {
    return (long) LONG.get(buf, at);
  }
}
