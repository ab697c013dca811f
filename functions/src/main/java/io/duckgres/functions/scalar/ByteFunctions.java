package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.BYTES;
import static io.duckgres.functions.scalar.Define.INT4;
import static io.duckgres.functions.scalar.Define.INT8;

import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.text.Bytes;
import io.duckgres.functions.text.BytesPattern;
import java.util.ArrayList;
import java.util.List;

/** Functions of bytea, many of them overloads of the engine's functions of text. */
final class ByteFunctions implements FunctionGroup {

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    for (String name : List.of("substring", "_pg_substring")) {
      functions.add(Define.bytes(name, List.of(BYTES, INT8), ByteFunctions::tail));
      functions.add(Define.bytes(name, List.of(BYTES, INT8, INT8), ByteFunctions::part));
    }
    for (String name : List.of("length", "strlen")) {
      functions.add(Define.int8(name, List.of(BYTES), (in, row) -> in.get(0).stringLength(row)));
    }
    functions.addAll(others());
    return functions;
  }

  private static byte[] tail(Arguments in, int row) {
    return Bytes.substring(bytes(in, 0, row), in.get(1).getLong(row), Integer.MAX_VALUE);
  }

  private static byte[] part(Arguments in, int row) {
    return Bytes.substring(bytes(in, 0, row), in.get(1).getLong(row), in.get(2).getLong(row));
  }

  private static List<ScalarFunction> others() {
    return List.of(
        Define.int8("bit_length", List.of(BYTES), (in, row) -> in.get(0).stringLength(row) * 8L),
        Define.bytes(
            "overlay",
            List.of(BYTES, BYTES, INT8),
            (in, row) -> overlay(in, row, bytes(in, 1, row).length)),
        Define.bytes(
            "overlay",
            List.of(BYTES, BYTES, INT8, INT8),
            (in, row) -> overlay(in, row, in.get(3).getLong(row))),
        Define.int4(
            "strpos",
            List.of(BYTES, BYTES),
            (in, row) -> Bytes.position(bytes(in, 0, row), bytes(in, 1, row))),
        trim("trim", true, true),
        trim("ltrim", true, false),
        trim("rtrim", false, true),
        Define.int4(
            "get_byte",
            List.of(BYTES, INT4),
            (in, row) -> Bytes.get(bytes(in, 0, row), in.get(1).getInt(row))),
        Define.bytes(
            "set_byte",
            List.of(BYTES, INT4, INT4),
            (in, row) ->
                Bytes.set(bytes(in, 0, row), in.get(1).getInt(row), in.get(2).getInt(row))),
        Define.int4(
            "_pg_get_bit",
            List.of(BYTES, INT8),
            (in, row) -> Bytes.getBit(bytes(in, 0, row), in.get(1).getLong(row))),
        Define.bytes(
            "_pg_set_bit",
            List.of(BYTES, INT8, INT4),
            (in, row) ->
                Bytes.setBit(bytes(in, 0, row), in.get(1).getLong(row), in.get(2).getInt(row))),
        Define.bool(
            "_pg_bytea_like",
            List.of(BYTES, BYTES),
            (in, row) -> BytesPattern.like(bytes(in, 0, row), bytes(in, 1, row))),
        Define.bool(
            "_pg_bytea_not_like",
            List.of(BYTES, BYTES),
            (in, row) -> !BytesPattern.like(bytes(in, 0, row), bytes(in, 1, row))),
        Define.int8("bit_count", List.of(BYTES), (in, row) -> Bytes.bitCount(bytes(in, 0, row))));
  }

  private static ScalarFunction trim(String name, boolean left, boolean right) {
    return Define.bytes(
        name,
        List.of(BYTES, BYTES),
        (in, row) -> Bytes.trim(bytes(in, 0, row), bytes(in, 1, row), left, right));
  }

  private static byte[] overlay(Arguments in, int row, long length) {
    return Bytes.overlay(bytes(in, 0, row), bytes(in, 1, row), in.get(2).getLong(row), length);
  }

  private static byte[] bytes(Arguments in, int index, int row) {
    return in.get(index).getBytes(row);
  }
}
