package io.duckgres.functions.ordered;

import static io.duckgres.functions.ordered.EngineTypes.BOOL;
import static io.duckgres.functions.ordered.EngineTypes.CIDR;
import static io.duckgres.functions.ordered.EngineTypes.INET;
import static io.duckgres.functions.ordered.EngineTypes.INT4;
import static io.duckgres.functions.ordered.EngineTypes.INT8;
import static io.duckgres.functions.ordered.EngineTypes.TEXT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.ordered.Inet;
import io.duckgres.types.ordered.InetText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** inet and cidr. */
public final class NetworkFunctions implements FunctionGroup {
  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    test(functions, "network_sub", (a, b) -> a.bits() > b.bits() && b.prefixes(a));
    test(functions, "network_subeq", (a, b) -> a.bits() >= b.bits() && b.prefixes(a));
    test(functions, "network_sup", (a, b) -> a.bits() < b.bits() && a.prefixes(b));
    test(functions, "network_supeq", (a, b) -> a.bits() <= b.bits() && a.prefixes(b));
    test(
        functions,
        "network_overlap",
        (a, b) -> (a.bits() < b.bits() ? a : b).prefixes(a.bits() < b.bits() ? b : a));
    test(functions, "inet_same_family", (a, b) -> a.isV4() == b.isV4());
    functions.add(
        ScalarFunction.of(
            "network_cmp",
            List.of(INET, INET),
            INT4,
            (in, row, out) ->
                out.setInt(
                    row,
                    Integer.signum(
                        Arrays.compareUnsigned(
                            in.get(0).getBytes(row), in.get(1).getBytes(row))))));
    text(functions, "network_host", INET, InetText::host);
    text(functions, "network_show", INET, value -> InetText.host(value) + "/" + value.bits());
    text(
        functions,
        "inet_abbrev",
        INET,
        value ->
            InetText.host(value) + (value.bits() == value.maxBits() ? "" : "/" + value.bits()));
    text(functions, "cidr_abbrev", CIDR, InetText::abbreviated);
    number(functions, "network_masklen", Inet::bits);
    number(functions, "network_family", value -> value.isV4() ? 4 : 6);
    change(functions, "network_network", CIDR, Inet::network);
    change(functions, "inet_to_cidr", CIDR, Inet::network);
    change(functions, "network_netmask", INET, Inet::netmask);
    change(functions, "network_hostmask", INET, Inet::hostmask);
    change(functions, "network_broadcast", INET, Inet::broadcast);
    change(functions, "inetnot", INET, Inet::not);
    pair(functions, "inetand", INET, NetworkFunctions::and);
    pair(functions, "inetor", INET, NetworkFunctions::or);
    pair(functions, "inet_merge", CIDR, NetworkFunctions::merge);
    functions.add(masklen("inet_set_masklen", INET));
    functions.add(masklen("cidr_set_masklen", CIDR));
    sums(functions);
    return functions;
  }

  private static Inet read(Arguments in, int index, int row) {
    return Inet.read(in.get(index).getBytes(row));
  }

  private static Inet and(Inet a, Inet b) {
    return checked(a, b, "AND").and(b);
  }

  private static Inet or(Inet a, Inet b) {
    return checked(a, b, "OR").or(b);
  }

  private static Inet checked(Inet a, Inet b, String what) {
    if (a.isV4() != b.isV4()) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE, "cannot " + what + " inet values of different sizes");
    }
    return a;
  }

  private static Inet merge(Inet a, Inet b) {
    if (a.isV4() != b.isV4()) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE, "cannot merge addresses from different families");
    }
    return a.withBits(a.commonBits(b)).network();
  }

  private static void sums(List<ScalarFunction> functions) {
    functions.add(
        ScalarFunction.of(
            "inetpl",
            List.of(INET, INT8),
            INET,
            (in, row, out) ->
                RangeValues.put(
                    out, row, moved(read(in, 0, row), in.get(1).getLong(row), 1).key())));
    functions.add(
        ScalarFunction.of(
            "int8pl_inet",
            List.of(INT8, INET),
            INET,
            (in, row, out) ->
                RangeValues.put(
                    out, row, moved(read(in, 1, row), in.get(0).getLong(row), 1).key())));
    functions.add(
        ScalarFunction.of(
            "inetmi_int8",
            List.of(INET, INT8),
            INET,
            (in, row, out) ->
                RangeValues.put(
                    out, row, moved(read(in, 0, row), in.get(1).getLong(row), -1).key())));
    functions.add(
        ScalarFunction.of(
            "inetmi",
            List.of(INET, INET),
            INT8,
            (in, row, out) -> {
              Inet a = read(in, 0, row);
              Inet b = read(in, 1, row);
              if (a.isV4() != b.isV4()) {
                throw PgError.error(
                    SqlState.INVALID_PARAMETER_VALUE,
                    "cannot subtract inet values of different sizes");
              }
              BigInteger distance = a.number().subtract(b.number());
              if (distance.bitLength() > 63) {
                throw outOfRange();
              }
              out.setLong(row, distance.longValue());
            }));
  }

  private static Inet moved(Inet value, long by, int sign) {
    BigInteger number =
        value.number().add(BigInteger.valueOf(by).multiply(BigInteger.valueOf(sign)));
    if (number.signum() < 0 || number.bitLength() > value.maxBits()) {
      throw outOfRange();
    }
    byte[] digits = number.toByteArray();
    byte[] address = new byte[value.address().length];
    int count = Math.min(digits.length, address.length);
    System.arraycopy(digits, digits.length - count, address, address.length - count, count);
    return new Inet(address, value.bits());
  }

  private static PgError outOfRange() {
    return PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "result is out of range");
  }

  private static ScalarFunction masklen(String name, LogicalType type) {
    return ScalarFunction.of(
        name,
        List.of(type, INT4),
        type,
        (in, row, out) -> {
          Inet value = read(in, 0, row);
          int bits = in.get(1).getInt(row);
          int wanted = bits == -1 ? value.maxBits() : bits;
          if (wanted < 0 || wanted > value.maxBits()) {
            throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "invalid mask length: " + bits);
          }
          Inet changed = value.withBits(wanted);
          RangeValues.put(out, row, (type == CIDR ? changed.network() : changed).key());
        });
  }

  private static void test(
      List<ScalarFunction> functions, String name, BiPredicate<Inet, Inet> test) {
    functions.add(
        ScalarFunction.of(
            name,
            List.of(INET, INET),
            BOOL,
            (in, row, out) -> out.setBoolean(row, test.test(read(in, 0, row), read(in, 1, row)))));
  }

  private static void text(
      List<ScalarFunction> functions, String name, LogicalType type, Function<Inet, String> text) {
    functions.add(
        ScalarFunction.of(
            name,
            List.of(type),
            TEXT,
            (in, row, out) -> out.setString(row, text.apply(read(in, 0, row)))));
  }

  private static void number(
      List<ScalarFunction> functions, String name, Function<Inet, Integer> number) {
    functions.add(
        ScalarFunction.of(
            name,
            List.of(INET),
            INT4,
            (in, row, out) -> out.setInt(row, number.apply(read(in, 0, row)))));
  }

  private static void change(
      List<ScalarFunction> functions, String name, LogicalType result, UnaryOperator<Inet> change) {
    functions.add(
        ScalarFunction.of(
            name,
            List.of(INET),
            result,
            (in, row, out) -> RangeValues.put(out, row, change.apply(read(in, 0, row)).key())));
  }

  private static void pair(
      List<ScalarFunction> functions,
      String name,
      LogicalType result,
      BinaryOperator<Inet> operation) {
    functions.add(
        ScalarFunction.of(
            name,
            List.of(INET, INET),
            result,
            (in, row, out) ->
                RangeValues.put(
                    out, row, operation.apply(read(in, 0, row), read(in, 1, row)).key())));
  }
}
