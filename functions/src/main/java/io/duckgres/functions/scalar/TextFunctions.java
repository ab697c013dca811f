package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.BOOL;
import static io.duckgres.functions.scalar.Define.INT4;
import static io.duckgres.functions.scalar.Define.INT8;
import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.text.QualifiedName;
import io.duckgres.functions.text.Strings;
import io.duckgres.functions.text.Unicode;
import java.util.List;

/** Functions of character strings. */
final class TextFunctions implements FunctionGroup {

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        Define.text("initcap", List.of(TEXT), (in, row) -> Strings.initcap(string(in, 0, row))),
        Define.text("_pg_chr", List.of(INT4), (in, row) -> Strings.chr(in.get(0).getInt(row))),
        Define.text("_pg_reverse", List.of(TEXT), (in, row) -> Strings.reverse(string(in, 0, row))),
        Define.text(
            "_pg_to_hex", List.of(INT4), (in, row) -> Integer.toHexString(in.get(0).getInt(row))),
        Define.text(
            "_pg_to_hex", List.of(INT8), (in, row) -> Long.toHexString(in.get(0).getLong(row))),
        Define.text(
            "_pg_substring",
            List.of(TEXT, INT8),
            (in, row) -> Strings.substring(string(in, 0, row), in.get(1).getLong(row))),
        Define.text(
            "_pg_substring",
            List.of(TEXT, INT8, INT8),
            (in, row) ->
                Strings.substring(
                    string(in, 0, row), in.get(1).getLong(row), in.get(2).getLong(row))),
        Define.text(
            "overlay",
            List.of(TEXT, TEXT, INT8),
            (in, row) -> overlay(in, row, codePoints(string(in, 1, row)))),
        Define.text(
            "overlay",
            List.of(TEXT, TEXT, INT8, INT8),
            (in, row) -> overlay(in, row, in.get(3).getLong(row))),
        Define.text(
            "_pg_lpad",
            List.of(TEXT, INT8, TEXT),
            (in, row) ->
                Strings.lpad(string(in, 0, row), Define.clamped(in, 1, row), string(in, 2, row))),
        Define.text(
            "_pg_rpad",
            List.of(TEXT, INT8, TEXT),
            (in, row) ->
                Strings.rpad(string(in, 0, row), Define.clamped(in, 1, row), string(in, 2, row))),
        Define.text(
            "_pg_split_part",
            List.of(TEXT, TEXT, INT8),
            (in, row) ->
                Strings.splitPart(
                    string(in, 0, row), string(in, 1, row), Define.clamped(in, 2, row))),
        Define.text(
            "normalize",
            List.of(TEXT, TEXT),
            (in, row) -> Unicode.normalize(string(in, 0, row), string(in, 1, row))),
        Define.text(
            "normalize", List.of(TEXT), (in, row) -> Unicode.normalize(string(in, 0, row), "NFC")),
        Define.bool(
            "is_normalized",
            List.of(TEXT, TEXT),
            (in, row) -> Unicode.isNormalized(string(in, 0, row), string(in, 1, row))),
        Define.bool(
            "is_normalized",
            List.of(TEXT),
            (in, row) -> Unicode.isNormalized(string(in, 0, row), "NFC")),
        Define.text("unistr", List.of(TEXT), (in, row) -> Unicode.unescape(string(in, 0, row))),
        Define.texts(
            "parse_ident",
            List.of(TEXT),
            (in, row) -> QualifiedName.parse(string(in, 0, row), true)),
        Define.texts(
            "parse_ident",
            List.of(TEXT, BOOL),
            (in, row) -> QualifiedName.parse(string(in, 0, row), in.get(1).getBoolean(row))));
  }

  private static String string(Arguments in, int index, int row) {
    return in.get(index).getString(row);
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String overlay(Arguments in, int row, long length) {
    return Strings.overlay(string(in, 0, row), string(in, 1, row), in.get(2).getLong(row), length);
  }
}
