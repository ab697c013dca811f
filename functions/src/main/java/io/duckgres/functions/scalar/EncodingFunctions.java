package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.BYTES;
import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.text.ByteEncoding;
import io.duckgres.functions.text.CharacterSets;
import io.duckgres.types.ByteaType;
import java.util.List;

/** Bytes as text and text as bytes. */
final class EncodingFunctions implements FunctionGroup {

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        Define.text(
            "encode",
            List.of(BYTES, TEXT),
            (in, row) -> ByteEncoding.of(name(in, row)).encode(in.get(0).getBytes(row))),
        Define.bytes(
            "decode",
            List.of(TEXT, TEXT),
            (in, row) -> ByteEncoding.of(name(in, row)).decode(in.get(0).getString(row))),
        Define.text(
            "convert_from",
            List.of(BYTES, TEXT),
            (in, row) -> CharacterSets.decode(in.get(0).getBytes(row), name(in, row))),
        Define.bytes(
            "convert_to",
            List.of(TEXT, TEXT),
            (in, row) -> CharacterSets.encode(in.get(0).getString(row), name(in, row))),
        Define.bytes(
            "convert",
            List.of(BYTES, TEXT, TEXT),
            (in, row) ->
                CharacterSets.encode(
                    CharacterSets.decode(in.get(0).getBytes(row), name(in, row)),
                    in.get(2).getString(row))),
        Define.bytes("byteain", List.of(TEXT), EncodingFunctions::parsed),
        Define.bytes("_pg_bytea", List.of(TEXT), EncodingFunctions::parsed),
        Define.bytes("_pg_bytea", List.of(BYTES), (in, row) -> in.get(0).getBytes(row)));
  }

  private static byte[] parsed(Arguments in, int row) {
    byte[] text = in.get(0).getBytes(row);
    return ByteaType.parseText(text, 0, text.length);
  }

  private static String name(Arguments in, int row) {
    return in.get(1).getString(row);
  }
}
