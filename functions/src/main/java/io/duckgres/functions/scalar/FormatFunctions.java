package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.ANY;
import static io.duckgres.functions.scalar.Define.TEXT;
import static io.duckgres.functions.scalar.Define.TEXTS;

import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.text.FormatText;
import io.duckgres.functions.text.Quoting;
import io.duckgres.functions.value.ValueText;
import io.duckgres.types.TextSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of any type as text, and what puts them together. */
final class FormatFunctions implements FunctionGroup {

  private static final ThreadLocal<@Nullable ValueText> WRITER = new ThreadLocal<>();

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        ScalarFunction.of(
                "_pg_text_of",
                List.of(ANY),
                TEXT,
                (in, row, out) ->
                    writer(sessions.text(in.connectionId())).write(in.get(0), row, out))
            .perConnection(),
        Define.text("_pg_format", List.of(TEXT, TEXTS), (in, row) -> format(in, row)).takingNulls(),
        Define.text(
            "quote_ident",
            List.of(TEXT),
            (in, row) -> Quoting.identifier(in.get(0).getString(row))),
        Define.text(
            "_pg_quote_literal",
            List.of(TEXT),
            (in, row) -> Quoting.literal(in.get(0).getString(row))));
  }

  /** The thread's writer, made anew when another session's settings differ. */
  private static ValueText writer(TextSettings settings) {
    ValueText writer = WRITER.get();
    if (writer == null || writer.settings() != settings) {
      writer = new ValueText(settings);
      WRITER.set(writer);
    }
    return writer;
  }

  /** A null array is an empty one: {@code VARIADIC NULL}. */
  private static @Nullable String format(Arguments in, int row) {
    String format = Define.textOrNull(in, 0, row);
    return format == null
        ? null
        : FormatText.of(
            format, in.get(1).isNull(row) ? List.of() : Define.elements(in.get(1), row));
  }
}
