package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.BYTES;
import static io.duckgres.functions.scalar.Define.FLOAT8;
import static io.duckgres.functions.scalar.Define.INT4;
import static io.duckgres.functions.scalar.Define.INT8;
import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.text.PgHash;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The hash functions of hash partitioning and hash indexes, and SHA-2. */
final class HashFunctions implements FunctionGroup {
  /** Microseconds from 1970 to 2000, where PostgreSQL's timestamps begin. */
  private static final long EPOCH = 946_684_800_000_000L;

  /** Hash of one row's first argument with a seed. */
  @FunctionalInterface
  private interface Hash {
    long of(Arguments in, int row, long seed);
  }

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    add(
        functions,
        "hashint2",
        LogicalType.of(TypeId.SMALLINT),
        (in, row, seed) -> PgHash.ofInt(in.get(0).getShort(row), seed));
    for (String name : List.of("hashint4", "hashoid")) {
      add(functions, name, INT4, (in, row, seed) -> PgHash.ofInt(in.get(0).getInt(row), seed));
    }
    add(
        functions,
        "hashint8",
        INT8,
        (in, row, seed) -> PgHash.ofLong(in.get(0).getLong(row), seed));
    add(functions, "hashfloat4", FLOAT8, HashFunctions::ofDouble);
    add(functions, "hashfloat8", FLOAT8, HashFunctions::ofDouble);
    for (String name : List.of("hashtext", "hashname", "hashbpchar")) {
      add(functions, name, TEXT, (in, row, seed) -> PgHash.ofBytes(in.get(0).getBytes(row), seed));
    }
    add(
        functions,
        "time_hash",
        LogicalType.of(TypeId.TIME),
        (in, row, seed) -> PgHash.ofLong(in.get(0).getLong(row), seed));
    add(
        functions,
        "timestamp_hash",
        LogicalType.of(TypeId.TIMESTAMP),
        (in, row, seed) -> PgHash.ofLong(in.get(0).getLong(row) - EPOCH, seed));
    add(functions, "uuid_hash", LogicalType.of(TypeId.UUID), HashFunctions::ofUuid);
    for (int size : new int[] {224, 256, 384, 512}) {
      functions.add(
          Define.bytes(
              "_pg_sha" + size,
              List.of(BYTES),
              (in, row) ->
                  MessageDigest.getInstance("SHA-" + size).digest(in.get(0).getBytes(row))));
    }
    return functions;
  }

  /** The function and its extended form. */
  private static void add(
      List<ScalarFunction> functions, String name, LogicalType type, Hash hash) {
    String extended = name.endsWith("_hash") ? name + "_extended" : name + "extended";
    functions.add(Define.int4(name, List.of(type), (in, row) -> hash.of(in, row, 0)));
    functions.add(
        Define.int8(
            extended, List.of(type, INT8), (in, row) -> hash.of(in, row, in.get(1).getLong(row))));
  }

  private static long ofDouble(Arguments in, int row, long seed) {
    return PgHash.ofDouble(in.get(0).getDouble(row), seed);
  }

  private static long ofUuid(Arguments in, int row, long seed) {
    byte[] bytes = new byte[16];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (in.get(0).getUuidHigh(row) >> 56 - 8 * i);
      bytes[i + 8] = (byte) (in.get(0).getHugeLow(row) >> 56 - 8 * i);
    }
    return PgHash.ofBytes(bytes, seed);
  }
}
