package io.duckgres.translator.utility;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads COPY's options in both spellings into one list; what they mean is checked later. */
final class CopyOptionReader {
  private CopyOptionReader() {}

  static void read(TokenReader reader, List<CopyOption> options) {
    if (reader.peek().is("using") || reader.peek().is("delimiters")) {
      int position = position(reader);
      reader.accept("using");
      reader.expect("delimiters");
      options.add(CopyOption.of("delimiter", reader.string(), position));
    }
    boolean with = reader.accept("with");
    if (reader.acceptSymbol("(")) {
      generic(reader, options);
    } else {
      int before = options.size();
      while (old(reader, options)) {
        // each call takes one option
      }
      if (with && options.size() == before && reader.atEnd()) {
        // COPY … WITH alone is valid: the list of old options may be empty.
        return;
      }
    }
  }

  private static void generic(TokenReader reader, List<CopyOption> options) {
    do {
      int position = position(reader);
      if (!reader.peek().isName()) {
        throw reader.error();
      }
      String name = reader.next().text();
      if (reader.peek().isSymbol(",") || reader.peek().isSymbol(")")) {
        options.add(CopyOption.of(name, null, position));
      } else if (reader.acceptSymbol("*")) {
        options.add(new CopyOption(name, null, List.of(), position));
      } else if (reader.acceptSymbol("(")) {
        options.add(new CopyOption(name, null, columns(reader), position));
      } else {
        options.add(CopyOption.of(name, argument(reader), position));
      }
    } while (reader.acceptSymbol(","));
    reader.expectSymbol(")");
  }

  private static List<String> columns(TokenReader reader) {
    List<String> columns = new ArrayList<>();
    do {
      columns.add(argument(reader));
    } while (reader.acceptSymbol(","));
    reader.expectSymbol(")");
    return columns;
  }

  private static String argument(TokenReader reader) {
    String sign = "";
    if (reader.peek().isSymbol("-") || reader.peek().isSymbol("+")) {
      sign = reader.next().isSymbol("-") ? "-" : "";
    }
    Token token = reader.peek();
    boolean known =
        token.kind() == Token.Kind.NUMBER
            || (sign.isEmpty() && (token.kind() == Token.Kind.STRING || token.isName()));
    if (!known) {
      throw reader.error();
    }
    return sign + reader.next().text();
  }

  private static boolean old(TokenReader reader, List<CopyOption> options) {
    int position = position(reader);
    if (reader.accept("binary")) {
      options.add(CopyOption.of("format", "binary", position));
    } else if (reader.accept("csv")) {
      options.add(CopyOption.of("format", "csv", position));
    } else if (reader.accept("freeze")) {
      options.add(CopyOption.of("freeze", null, position));
    } else if (reader.accept("header")) {
      options.add(CopyOption.of("header", null, position));
    } else if (reader.accept("force", "quote")) {
      options.add(columnList(reader, "force_quote", position));
    } else if (reader.accept("force", "not", "null")) {
      options.add(columnList(reader, "force_not_null", position));
    } else if (reader.accept("force", "null")) {
      options.add(columnList(reader, "force_null", position));
    } else {
      String name = withText(reader);
      if (name == null) {
        return false;
      }
      reader.accept("as");
      options.add(CopyOption.of(name, reader.string(), position));
    }
    return true;
  }

  private static @Nullable String withText(TokenReader reader) {
    for (String name : List.of("delimiter", "null", "quote", "escape", "encoding")) {
      if (reader.accept(name)) {
        return name;
      }
    }
    return null;
  }

  private static CopyOption columnList(TokenReader reader, String name, int position) {
    if (reader.acceptSymbol("*")) {
      return new CopyOption(name, null, List.of(), position);
    }
    List<String> columns = new ArrayList<>();
    do {
      columns.add(reader.name());
    } while (reader.acceptSymbol(","));
    return new CopyOption(name, null, columns, position);
  }

  private static int position(TokenReader reader) {
    return LexErrors.position(reader.sql(), reader.peek().start());
  }
}
