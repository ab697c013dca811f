package io.duckgres.functions.ordered;

import static io.duckgres.functions.ordered.EngineTypes.MACADDR;
import static io.duckgres.functions.ordered.EngineTypes.MACADDR8;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;

/** macaddr and macaddr8. */
public final class MacaddrFunctions implements FunctionGroup {
  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    of(functions, "macaddr", MACADDR);
    of(functions, "macaddr8", MACADDR8);
    functions.add(change("macaddrtomacaddr8", MACADDR, MACADDR8, MacaddrFunctions::extended));
    functions.add(change("macaddr8tomacaddr", MACADDR8, MACADDR, MacaddrFunctions::shortened));
    functions.add(
        change(
            "macaddr8_set7bit",
            MACADDR8,
            MACADDR8,
            bytes -> {
              bytes[0] |= 2;
              return bytes;
            }));
    return functions;
  }

  private static void of(List<ScalarFunction> functions, String name, LogicalType type) {
    functions.add(
        change(
            name + "_not",
            type,
            type,
            bytes -> {
              for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) ~bytes[i];
              }
              return bytes;
            }));
    functions.add(
        change(
            name + "_trunc",
            type,
            type,
            bytes -> {
              Arrays.fill(bytes, 3, bytes.length, (byte) 0);
              return bytes;
            }));
    functions.add(pair(name + "_and", type, (a, b) -> a & b));
    functions.add(pair(name + "_or", type, (a, b) -> a | b));
  }

  /** EUI-48 as EUI-64. */
  static byte[] extended(byte[] six) {
    return new byte[] {six[0], six[1], six[2], (byte) 0xff, (byte) 0xfe, six[3], six[4], six[5]};
  }

  static byte[] shortened(byte[] eight) {
    if (eight[3] != (byte) 0xff || eight[4] != (byte) 0xfe) {
      throw PgError.error(
              SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
              "macaddr8 data out of range to convert to macaddr")
          .hint(
              "Only addresses that have FF and FE as values in the 4th and 5th bytes from the left,"
                  + " for example xx:xx:xx:ff:fe:xx:xx:xx, are eligible to be converted from"
                  + " macaddr8 to macaddr.");
    }
    return new byte[] {eight[0], eight[1], eight[2], eight[5], eight[6], eight[7]};
  }

  private static ScalarFunction change(
      String name, LogicalType type, LogicalType result, UnaryOperator<byte[]> change) {
    return ScalarFunction.of(
        name,
        List.of(type),
        result,
        (in, row, out) -> RangeValues.put(out, row, change.apply(in.get(0).getBytes(row))));
  }

  private static ScalarFunction pair(String name, LogicalType type, IntBinaryOperator operation) {
    return ScalarFunction.of(
        name,
        List.of(type, type),
        type,
        (in, row, out) -> {
          byte[] a = in.get(0).getBytes(row);
          byte[] b = in.get(1).getBytes(row);
          for (int i = 0; i < a.length; i++) {
            a[i] = (byte) operation.applyAsInt(a[i], b[i]);
          }
          RangeValues.put(out, row, a);
        });
  }
}
