package io.duckgres.functions.scalar;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.ScalarFunction;
import java.util.List;

/** Functions of character strings. */
final class TextFunctions implements FunctionGroup {
  private static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        ScalarFunction.of(
            "initcap",
            List.of(TEXT),
            TEXT,
            (in, row, out) -> out.setString(row, initcap(in.get(0).getString(row)))));
  }

  /** The first letter of each run of letters and digits in upper case, the others in lower case. */
  static String initcap(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      result.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inWord = Character.isLetterOrDigit(c);
      i += Character.charCount(c);
    }
    return result.toString();
  }
}
