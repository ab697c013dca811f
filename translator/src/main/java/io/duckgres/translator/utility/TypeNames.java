package io.duckgres.translator.utility;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type names outside of the grammar: the parameter types of PREPARE. */
final class TypeNames {
  private TypeNames() {}

  /**
   * {@code (type, …)} as OIDs; {@code unknown} is 0, to be inferred.
   *
   * @throws PgError 42704 for a type that does not exist
   */
  static List<Integer> list(TokenReader reader) {
    List<Integer> oids = new ArrayList<>();
    reader.expectSymbol("(");
    do {
      oids.add(type(reader));
    } while (reader.acceptSymbol(","));
    reader.expectSymbol(")");
    return oids;
  }

  private static int type(TokenReader reader) {
    Token first = reader.peek();
    StringBuilder words = new StringBuilder();
    boolean array = false;
    while (!reader.peek().isSymbol(",") && !reader.peek().isSymbol(")")) {
      if (reader.acceptSymbol("[")) {
        if (reader.peek().kind() == Token.Kind.NUMBER) {
          reader.next();
        }
        reader.expectSymbol("]");
        array = true;
      } else if (reader.peek().isSymbol("(")) {
        reader.parenthesised();
      } else if (reader.peek().isName()) {
        words.append(words.isEmpty() ? "" : " ").append(reader.next().text());
        if (reader.acceptSymbol(".")) {
          words.setLength(0);
        }
      } else {
        throw reader.error();
      }
    }
    if (words.isEmpty()) {
      throw reader.error();
    }
    PgType type = find(words.toString());
    if (type == null) {
      throw PgError.error(SqlState.UNDEFINED_OBJECT, "type \"" + words + "\" does not exist")
          .position(LexErrors.position(reader.sql(), first.start()));
    }
    return array ? type.arrayOid() : type.name().equals("unknown") ? 0 : type.oid();
  }

  private static @Nullable PgType find(String words) {
    PgType display = PgTypes.byDisplayName(words);
    return display != null ? display : PgTypes.byName(alias(words));
  }

  private static String alias(String words) {
    return switch (words) {
      case "int" -> "int4";
      case "decimal", "dec" -> "numeric";
      case "float" -> "float8";
      case "char" -> "bpchar";
      case "national character", "nchar" -> "bpchar";
      default -> words;
    };
  }
}
