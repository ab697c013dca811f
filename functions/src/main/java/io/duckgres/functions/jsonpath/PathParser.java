package io.duckgres.functions.jsonpath;

import static io.duckgres.functions.jsonpath.PathLexer.syntax;

import io.duckgres.functions.jsonpath.PathLexer.Kind;
import io.duckgres.functions.jsonpath.PathLexer.Token;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a path. Errors are 42601, 22P02 for an empty text. */
final class PathParser {
  private static final int MAX_DEPTH = 1000;
  private static final Map<String, PathOp> COMPARISONS =
      Map.of(
          "==", PathOp.EQUAL,
          "!=", PathOp.NOT_EQUAL,
          "<", PathOp.LESS,
          "<=", PathOp.LESS_OR_EQUAL,
          ">", PathOp.GREATER,
          ">=", PathOp.GREATER_OR_EQUAL);

  private final List<Token> tokens;
  private int at;
  private int depth;

  private PathParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Path parse(String text) {
    if (text.isEmpty()) {
      throw PgError.error(
          SqlState.INVALID_TEXT_REPRESENTATION, "invalid input syntax for type jsonpath: \"\"");
    }
    PathParser parser = new PathParser(PathLexer.tokens(text));
    boolean strict = parser.acceptWord("strict");
    if (!strict) {
      parser.acceptWord("lax");
    }
    List<PathItem> items = parser.or();
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected();
    }
    PathScopes.check(items, false, false);
    return new Path(strict, items);
  }

  private List<PathItem> or() {
    if (++depth > MAX_DEPTH) {
      throw PgError.error(SqlState.STATEMENT_TOO_COMPLEX, "stack depth limit exceeded");
    }
    List<PathItem> left = and();
    while (accept("||")) {
      left = binary(PathOp.OR, predicate(left), predicate(and()));
    }
    depth--;
    return left;
  }

  private List<PathItem> and() {
    List<PathItem> left = test();
    while (accept("&&")) {
      left = binary(PathOp.AND, predicate(left), predicate(test()));
    }
    return left;
  }

  private List<PathItem> test() {
    if (accept("!")) {
      if (!peek().is("(") && !peek().isWord("exists")) {
        throw unexpected();
      }
      List<PathItem> argument = primary();
      return List.of(PathItem.of(PathOp.NOT, List.of(predicate(argument))));
    }
    List<PathItem> left = additive();
    Token token = peek();
    PathOp comparison = token.kind() == Kind.SYMBOL ? COMPARISONS.get(token.text()) : null;
    if (comparison != null) {
      at++;
      return binary(comparison, expression(left), expression(additive()));
    }
    if (acceptWord("starts")) {
      expectWord("with");
      Token prefix = next();
      if (prefix.kind() != Kind.STRING && prefix.kind() != Kind.VARIABLE) {
        at--;
        throw unexpected();
      }
      PathOp op = prefix.kind() == Kind.STRING ? PathOp.STRING : PathOp.VARIABLE;
      return binary(
          PathOp.STARTS_WITH, expression(left), List.of(PathItem.text(op, prefix.text())));
    }
    if (acceptWord("like_regex")) {
      String pattern = string();
      String flags = acceptWord("flag") ? string() : "";
      return List.of(PathRegex.item(expression(left), pattern, flags));
    }
    return left;
  }

  private List<PathItem> additive() {
    List<PathItem> left = multiplicative();
    while (peek().is("+") || peek().is("-")) {
      PathOp op = next().is("+") ? PathOp.ADD : PathOp.SUBTRACT;
      left = binary(op, expression(left), expression(multiplicative()));
    }
    return left;
  }

  private List<PathItem> multiplicative() {
    List<PathItem> left = unary();
    while (peek().is("*") || peek().is("/") || peek().is("%")) {
      String symbol = next().text();
      PathOp op =
          symbol.equals("*") ? PathOp.MULTIPLY : symbol.equals("/") ? PathOp.DIVIDE : PathOp.MODULO;
      left = binary(op, expression(left), expression(unary()));
    }
    return left;
  }

  private List<PathItem> unary() {
    if (peek().is("+") || peek().is("-")) {
      boolean minus = next().is("-");
      List<PathItem> operand = expression(unary());
      PathItem only = operand.getFirst();
      if (operand.size() == 1 && only.op() == PathOp.NUMBER) {
        BigDecimal number = only.number();
        return List.of(PathItem.number(minus ? number.negate() : number));
      }
      return List.of(PathItem.of(minus ? PathOp.MINUS : PathOp.PLUS, List.of(operand)));
    }
    return primary();
  }

  /** A value or something in parentheses, and the accessors behind it. */
  private List<PathItem> primary() {
    Token token = next();
    List<PathItem> items = new ArrayList<>();
    if (token.is("(")) {
      List<PathItem> inner = or();
      expect(")");
      if (peek().isWord("is")) {
        at++;
        expectWord("unknown");
        return List.of(PathItem.of(PathOp.IS_UNKNOWN, List.of(predicate(inner))));
      }
      PathItem accessor = accessor();
      if (accessor == null) {
        return inner;
      }
      items.addAll(inner);
      items.add(accessor);
    } else if (token.isWord("exists") && peek().is("(")) {
      at++;
      List<PathItem> inner = expression(or());
      expect(")");
      return List.of(PathItem.of(PathOp.EXISTS, List.of(inner)));
    } else {
      items.add(value(token));
    }
    for (PathItem item = accessor(); item != null; item = accessor()) {
      items.add(item);
    }
    return items;
  }

  private PathItem value(Token token) {
    switch (token.kind()) {
      case STRING:
        return PathItem.text(PathOp.STRING, token.text());
      case VARIABLE:
        return PathItem.text(PathOp.VARIABLE, token.text());
      case NUMBER:
        return PathItem.number(PathNumbers.parse(token.text()));
      case SYMBOL:
        if (token.is("$")) {
          return PathItem.of(PathOp.ROOT);
        }
        if (token.is("@")) {
          return PathItem.of(PathOp.CURRENT);
        }
        break;
      case WORD:
        switch (token.text()) {
          case "null":
            return PathItem.of(PathOp.NULL);
          case "true":
            return PathItem.of(PathOp.TRUE);
          case "false":
            return PathItem.of(PathOp.FALSE);
          default:
            if (token.isWord("last")) {
              return PathItem.of(PathOp.LAST);
            }
            break;
        }
        break;
      default:
        break;
    }
    at--;
    throw unexpected();
  }

  private @Nullable PathItem accessor() {
    if (accept("?")) {
      expect("(");
      List<PathItem> condition = predicate(or());
      expect(")");
      return PathItem.of(PathOp.FILTER, List.of(condition));
    }
    if (accept("[")) {
      if (accept("*")) {
        expect("]");
        return PathItem.of(PathOp.ANY_ARRAY);
      }
      return subscripts();
    }
    if (!accept(".")) {
      return null;
    }
    if (accept("*")) {
      return PathItem.of(PathOp.ANY_KEY);
    }
    if (accept("**")) {
      return levels();
    }
    Token name = next();
    if (name.kind() == Kind.STRING || name.kind() == Kind.WORD) {
      return name.kind() == Kind.WORD && peek().is("(")
          ? method(name)
          : PathItem.text(PathOp.KEY, name.text());
    }
    at--;
    throw unexpected();
  }

  private PathItem method(Token name) {
    for (PathOp op : PathOp.values()) {
      if (op.isMethod() && name.isWord(op.word())) {
        expect("(");
        List<List<PathItem>> arguments = new ArrayList<>();
        if (op == PathOp.DATETIME && peek().kind() == Kind.STRING) {
          arguments.add(List.of(PathItem.text(PathOp.STRING, next().text())));
        }
        expect(")");
        return PathItem.of(op, arguments);
      }
    }
    throw unexpected();
  }

  private PathItem subscripts() {
    List<List<PathItem>> bounds = new ArrayList<>();
    do {
      bounds.add(expression(or()));
      bounds.add(acceptWord("to") ? expression(or()) : List.of());
    } while (accept(","));
    expect("]");
    return PathItem.of(PathOp.INDEX, bounds);
  }

  private PathItem levels() {
    if (!accept("{")) {
      return PathItem.levels(0, PathItem.LAST_LEVEL);
    }
    int first = level();
    int last = acceptWord("to") ? level() : first;
    expect("}");
    return PathItem.levels(first, last);
  }

  private int level() {
    if (acceptWord("last")) {
      return PathItem.LAST_LEVEL;
    }
    Token token = next();
    try {
      return Integer.parseInt(token.text());
    } catch (NumberFormatException e) {
      at--;
      throw unexpected().causedBy(e);
    }
  }

  private String string() {
    Token token = next();
    if (token.kind() != Kind.STRING) {
      at--;
      throw unexpected();
    }
    return token.text();
  }

  private static List<PathItem> binary(PathOp op, List<PathItem> left, List<PathItem> right) {
    return List.of(PathItem.of(op, List.of(left, right)));
  }

  private List<PathItem> predicate(List<PathItem> items) {
    if (items.size() == 1 && items.getFirst().op().isPredicate()) {
      return items;
    }
    throw unexpected();
  }

  private List<PathItem> expression(List<PathItem> items) {
    if (items.size() > 1 || !items.getFirst().op().isPredicate()) {
      return items;
    }
    throw unexpected();
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    } else if (token.kind() == Kind.END) {
      throw unexpected();
    }
    return token;
  }

  private boolean accept(String symbol) {
    boolean found = peek().is(symbol);
    at += found ? 1 : 0;
    return found;
  }

  private boolean acceptWord(String word) {
    boolean found = peek().isWord(word.toLowerCase(Locale.ROOT));
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String symbol) {
    if (!accept(symbol)) {
      throw unexpected();
    }
  }

  private void expectWord(String word) {
    if (!acceptWord(word)) {
      throw unexpected();
    }
  }

  private PgError unexpected() {
    return syntax("syntax error", peek().text());
  }
}
