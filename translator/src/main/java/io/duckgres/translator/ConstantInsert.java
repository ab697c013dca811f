package io.duckgres.translator;

import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.ConstantRows;
import io.duckgres.translator.plan.ConstantRows.Kind;
import io.duckgres.translator.rewrite.RelationNames;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code INSERT INTO table [(columns)] VALUES (constant, …), …} from its tokens, without a
 * tree. It takes only what it understands to the last token; all else, and a mistake of any kind,
 * is the grammar's.
 */
final class ConstantInsert {
  /** With fewer rows the grammar's way is as fast, and its plan can be used again. */
  private static final int FEWEST_ROWS = 32;

  /** Digits that are surely in the range of bigint. */
  private static final int SAFE_DIGITS = 18;

  private final TokenReader reader;
  private final List<Kind> kinds = new ArrayList<>();
  private final List<@Nullable String> texts = new ArrayList<>();

  private ConstantInsert(TokenReader reader) {
    this.reader = reader;
  }

  /** Null when the statement is another. */
  static @Nullable ConstantRows rows(Statement statement, TranslationContext context) {
    if (!statement.first().is("insert") || statement.tokens().size() < 3 * FEWEST_ROWS) {
      return null;
    }
    TokenReader reader = new TokenReader(statement);
    try {
      return new ConstantInsert(reader).read(context);
    } catch (PgError notOfThisForm) {
      return null;
    }
  }

  private @Nullable ConstantRows read(TranslationContext context) {
    reader.expect("insert", "into");
    List<String> table = reader.qualifiedName();
    List<String> columns = reader.peek().isSymbol("(") ? reader.nameList() : List.of();
    reader.expect("values");
    int width = row();
    int rows = 1;
    while (reader.acceptSymbol(",")) {
      if (row() != width) {
        return null;
      }
      rows++;
    }
    reader.expectEnd();
    boolean fits = columns.isEmpty() || columns.size() == width;
    if (rows < FEWEST_ROWS || !fits || new HashSet<>(columns).size() != columns.size()) {
      return null;
    }
    return new ConstantRows(
        table,
        RelationNames.sql(table, context),
        columns,
        width,
        kinds.toArray(Kind[]::new),
        texts.toArray(String[]::new));
  }

  /** The number of constants in it. */
  private int row() {
    reader.expectSymbol("(");
    int width = 0;
    do {
      constant();
      width++;
    } while (reader.acceptSymbol(","));
    reader.expectSymbol(")");
    return width;
  }

  private void constant() {
    boolean negative = reader.acceptSymbol("-");
    Token token = reader.next();
    switch (token.kind()) {
      case STRING -> add(Kind.STRING, token.text(), !negative);
      case NUMBER -> number(token.text(), negative);
      case WORD -> {
        switch (token.text()) {
          case "null" -> add(Kind.NULL, null, !negative);
          case "true", "false" -> add(Kind.BOOLEAN, token.text(), !negative);
          default -> throw reader.error();
        }
      }
      default -> throw reader.error();
    }
  }

  private void number(String digits, boolean negative) {
    boolean integer = true;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        integer = false;
        if (c != '.' && c != 'e' && c != 'E' && c != '+' && c != '-') {
          throw reader.error(); // other bases
        }
      }
    }
    Kind kind = integer && digits.length() <= SAFE_DIGITS ? Kind.INTEGER : Kind.NUMERIC;
    add(kind, negative ? "-" + digits : digits, true);
  }

  private void add(Kind kind, @Nullable String text, boolean allowed) {
    if (!allowed) {
      throw reader.error();
    }
    kinds.add(kind);
    texts.add(text);
  }
}
