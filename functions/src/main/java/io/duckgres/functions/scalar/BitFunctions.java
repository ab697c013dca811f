package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.BIT;
import static io.duckgres.functions.scalar.Define.BOOL;
import static io.duckgres.functions.scalar.Define.INT4;
import static io.duckgres.functions.scalar.Define.INT8;
import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.text.Bytes;
import io.duckgres.functions.text.Strings;
import io.duckgres.functions.value.Bits;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/** Functions of bit strings, some of them overloads of the engine's functions of text. */
final class BitFunctions implements FunctionGroup {

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    for (String name : List.of("substring", "_pg_substring")) {
      functions.add(
          Define.bits(
              name,
              List.of(BIT, INT8),
              (in, row) -> part(in, row, in.get(1).getLong(row), Integer.MAX_VALUE)));
      functions.add(
          Define.bits(
              name,
              List.of(BIT, INT8, INT8),
              (in, row) -> part(in, row, in.get(1).getLong(row), in.get(2).getLong(row))));
    }
    functions.addAll(others());
    return functions;
  }

  private static List<ScalarFunction> others() {
    return List.of(
        Define.int8("strlen", List.of(BIT), (in, row) -> (bits(in, 0, row).length() + 7) / 8),
        Define.bits(
            "<<",
            List.of(BIT, INT4),
            (in, row) -> bits(in, 0, row).shifted(in.get(1).getInt(row)).toEngine()),
        Define.bits(
            ">>",
            List.of(BIT, INT4),
            (in, row) -> bits(in, 0, row).shifted(-(long) in.get(1).getInt(row)).toEngine()),
        Define.bits(
            "_pg_bits",
            List.of(TEXT),
            (in, row) -> Bits.parse(in.get(0).getString(row)).toEngine()),
        Define.bits(
            "_pg_bit_cast",
            List.of(BIT, INT4, BOOL),
            (in, row) -> cast(in, row, in.get(1).getInt(row), in.get(2).getBoolean(row))),
        Define.bits(
            "_pg_varbit_cast",
            List.of(BIT, INT4, BOOL),
            (in, row) -> varying(in, row, in.get(1).getInt(row), in.get(2).getBoolean(row))),
        Define.bits(
            "_pg_bit_cast",
            List.of(TEXT, INT4, BOOL),
            (in, row) ->
                Bits.parse(in.get(0).getString(row)).resized(in.get(1).getInt(row)).toEngine()),
        Define.bits(
            "_pg_varbit_cast",
            List.of(TEXT, INT4, BOOL),
            (in, row) ->
                Bits.parse(in.get(0).getString(row)).part(0, in.get(1).getInt(row)).toEngine()),
        Define.bits(
            "_pg_bit_cast",
            List.of(INT4, INT4, BOOL),
            (in, row) -> Bits.ofLong(in.get(0).getInt(row), in.get(1).getInt(row)).toEngine()),
        Define.bits(
            "_pg_bit_cast",
            List.of(INT8, INT4, BOOL),
            (in, row) -> Bits.ofLong(in.get(0).getLong(row), in.get(1).getInt(row)).toEngine()),
        Define.int4(
            "_pg_bit_to_int4", List.of(BIT), (in, row) -> bits(in, 0, row).toLong(32, "integer")),
        Define.int8(
            "_pg_bit_to_int8", List.of(BIT), (in, row) -> bits(in, 0, row).toLong(64, "bigint")),
        Define.bits(
            "overlay",
            List.of(BIT, BIT, INT8),
            (in, row) -> overlay(in, row, bits(in, 1, row).length())),
        Define.bits(
            "overlay",
            List.of(BIT, BIT, INT8, INT8),
            (in, row) -> overlay(in, row, in.get(3).getLong(row))),
        Define.int4(
            "strpos", List.of(BIT, BIT), (in, row) -> position(bits(in, 0, row), bits(in, 1, row))),
        Define.int4(
            "_pg_get_bit",
            List.of(BIT, INT8),
            (in, row) -> bits(in, 0, row).get(index(in, row)) ? 1 : 0),
        Define.bits(
            "_pg_set_bit",
            List.of(BIT, INT8, INT4),
            (in, row) ->
                bits(in, 0, row)
                    .with(index(in, row), Bytes.bit(in.get(2).getInt(row)) == 1)
                    .toEngine()));
  }

  private static Bits bits(Arguments in, int index, int row) {
    return Bits.of(in.get(index).getBytes(row));
  }

  /** An assignment needs the exact length, a written cast cuts or fills up. */
  private static byte[] cast(Arguments in, int row, int length, boolean explicit) {
    Bits bits = bits(in, 0, row);
    if (!explicit && bits.length() != length) {
      throw PgError.error(
          SqlState.STRING_DATA_LENGTH_MISMATCH,
          "bit string length " + bits.length() + " does not match type bit(" + length + ")");
    }
    return bits.resized(length).toEngine();
  }

  private static byte[] varying(Arguments in, int row, int length, boolean explicit) {
    Bits bits = bits(in, 0, row);
    if (!explicit && bits.length() > length) {
      throw PgError.error(
          SqlState.STRING_DATA_RIGHT_TRUNCATION,
          "bit string too long for type bit varying(" + length + ")");
    }
    return bits.part(0, length).toEngine();
  }

  private static byte[] part(Arguments in, int row, long start, long length) {
    if (length < 0) {
      throw Strings.negativeLength();
    }
    return bits(in, 0, row).part(start - 1, start - 1 + length).toEngine();
  }

  private static byte[] overlay(Arguments in, int row, long length) {
    Bits bits = bits(in, 0, row);
    long start = in.get(2).getLong(row);
    if (start <= 0) {
      throw Strings.negativeLength();
    }
    return bits.part(0, start - 1)
        .concat(bits(in, 1, row))
        .concat(bits.part(start - 1 + length, bits.length()))
        .toEngine();
  }

  /** An empty bit string has no place for an empty part. */
  private static int position(Bits bits, Bits part) {
    return bits.length() == 0 || part.length() > bits.length() ? 0 : bits.indexOf(part) + 1;
  }

  private static int index(Arguments in, int row) {
    long index = in.get(1).getLong(row);
    int length = bits(in, 0, row).length();
    if (index < 0 || index >= length) {
      throw PgError.error(
          SqlState.ARRAY_SUBSCRIPT_ERROR,
          "bit index " + index + " out of valid range (0.." + (length - 1) + ")");
    }
    return (int) index;
  }
}
