package io.duckgres.translator.parser;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSqlValueFunction;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubquery;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgSubscript;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTableSample;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** What the productions do with what they have read: positions, names and the making of nodes. */
abstract class ParserSupport extends Lookahead {

  /** The power of the operator just applied when it may not be followed by another of its kind. */
  int nonAssociative = -1;

  abstract Token last();

  public abstract Token getNextToken();

  // Positions

  /** Column of the first character of the token ahead, from 1. */
  final int start() {
    return getToken(1).beginColumn;
  }

  /** From the given column to the end of the last token read. */
  final SqlParserPos pos(int start) {
    return new SqlParserPos(1, start, 1, Math.max(start, last().endColumn));
  }

  private SqlParserPos lastPos() {
    return new SqlParserPos(1, last().beginColumn, 1, last().endColumn);
  }

  /** The complaint about the token ahead. */
  final ParseException unexpected() {
    getToken(1);
    ParseException e = new ParseException("unexpected token");
    e.currentToken = last();
    return e;
  }

  // Words

  final String name(Token token) {
    if (token.kind == QUOTED_IDENTIFIER) {
      return token.image.substring(1, token.image.length() - 1).replace("\"\"", "\"");
    }
    return folded(token.image);
  }

  /** PostgreSQL folds only ASCII letters in a multi-byte encoding. */
  static String folded(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        StringBuilder folded = new StringBuilder(word);
        for (int j = i; j < word.length(); j++) {
          char d = word.charAt(j);
          folded.setCharAt(j, d >= 'A' && d <= 'Z' ? (char) (d + 32) : d);
        }
        return folded.toString();
      }
    }
    return word;
  }

  final String upper() {
    return last().image.toUpperCase(Locale.ROOT);
  }

  static String unquoted(String image, int prefix) {
    return image.substring(prefix + 1, image.length() - 1).replace("''", "'");
  }

  final void add(Names names, String name) {
    names.add(name, lastPos(), last().kind);
  }

  static SqlIdentifier identifier(Names names) {
    return names.identifier();
  }

  final SqlIdentifier identifier(String name) {
    return new SqlIdentifier(List.of(name), null, lastPos(), List.of(lastPos()));
  }

  private SqlIdentifier catalogName(int start, String name) {
    SqlParserPos pos = pos(start);
    return new SqlIdentifier(List.of("pg_catalog", name), null, pos, List.of(pos, pos));
  }

  final SqlNode column(Names names) throws ParseException {
    if (!isColIdKind(names.firstKind)) {
      throw unexpected();
    }
    return names.identifier();
  }

  // Lists

  static SqlNodeList none() {
    return new SqlNodeList(SqlParserPos.ZERO);
  }

  static SqlNodeList list(SqlNode... nodes) {
    return new SqlNodeList(
        List.of(nodes),
        SqlParserPos.sum(List.of(nodes).stream().map(SqlNode::getParserPosition).toList()));
  }

  final SqlNodeList list(List<SqlNode> nodes, int start) {
    return nodes.isEmpty() ? none() : new SqlNodeList(nodes, pos(start));
  }

  final SqlNodeList appended(SqlNodeList list, SqlNode last) {
    List<SqlNode> nodes = new ArrayList<>(list.getList());
    nodes.add(last);
    return new SqlNodeList(nodes, list.getParserPosition());
  }

  // Constants

  final PgLiteral string(String text) {
    return new PgLiteral(lastPos(), PgLiteral.Kind.STRING, text);
  }

  final PgLiteral one(int start) {
    return new PgLiteral(pos(start), PgLiteral.Kind.NUMBER, "1");
  }

  final PgLiteral nullLiteral(int start) {
    return new PgLiteral(pos(start), PgLiteral.Kind.NULL, "null");
  }

  final PgLiteral number(int start, @Nullable Token sign, String image) {
    String text = sign != null && sign.kind == MINUS ? "-" + image : image;
    return new PgLiteral(pos(start), PgLiteral.Kind.NUMBER, text);
  }

  /** As gram.y's doNegate: a minus before a number is part of the constant. */
  final SqlNode signed(int start, String sign, SqlNode value) {
    if (sign.equals("-")
        && value instanceof PgLiteral literal
        && literal.kind() == PgLiteral.Kind.NUMBER) {
      String image = literal.text();
      String negated = image.startsWith("-") ? image.substring(1) : "-" + image;
      return new PgLiteral(pos(start), PgLiteral.Kind.NUMBER, negated);
    }
    return new PgOperatorCall(pos(start), null, value, null, sign);
  }

  final PgParam param(int start) throws ParseException {
    try {
      return new PgParam(pos(start), Integer.parseInt(last().image.substring(1)));
    } catch (NumberFormatException tooLarge) {
      throw unexpected();
    }
  }

  final int intValue(String image) throws ParseException {
    try {
      return Integer.parseInt(image);
    } catch (NumberFormatException notAnInteger) {
      throw unexpected();
    }
  }

  // Expressions

  static boolean isScalarQuery(SqlNode e) {
    return e instanceof PgSubquery query && query.kind() == PgSubquery.Kind.SCALAR;
  }

  static SqlNode queryOr(SqlNode e) {
    return isScalarQuery(e) ? ((PgSubquery) e).query() : e;
  }

  static String likeSymbol(io.duckgres.translator.tree.PgLike.Kind kind, boolean negated)
      throws ParseException {
    String symbol =
        switch (kind) {
          case LIKE -> "~~";
          case ILIKE -> "~~*";
          case SIMILAR_TO -> throw new ParseException("SIMILAR TO has no quantified form");
        };
    return negated ? "!" + symbol : symbol;
  }

  final SqlNode subscript(
      int start, SqlNode value, @Nullable SqlNode low, @Nullable SqlNode high, boolean slice)
      throws ParseException {
    if (!slice && low == null) {
      throw unexpected();
    }
    return new PgSubscript(pos(start), value, low, high, slice);
  }

  final SqlNode overlaps(int start, SqlNode left, SqlNode right) throws ParseException {
    if (!(left instanceof PgRow first)
        || !(right instanceof PgRow second)
        || first.fields().size() != 2
        || second.fields().size() != 2) {
      throw unexpected();
    }
    List<SqlNode> arguments = new ArrayList<>(first.fields().getList());
    arguments.addAll(second.fields().getList());
    return special(start, "overlaps", new SqlNodeList(arguments, pos(start)));
  }

  /** A call the grammar spells with words; absent arguments are null. */
  final PgFunctionCall special(int start, String name, @Nullable SqlNode... arguments) {
    List<SqlNode> list = new ArrayList<>();
    for (SqlNode argument : arguments) {
      if (argument != null) {
        list.add(argument);
      }
    }
    return special(start, name, new SqlNodeList(list, pos(start)));
  }

  final PgFunctionCall special(int start, String word, SqlNodeList arguments) {
    String name = folded(word);
    SqlIdentifier identifier =
        switch (name) {
          // These are no functions in PostgreSQL but nodes of their own: no schema.
          case "coalesce", "greatest", "least", "nullif", "grouping" -> {
            SqlParserPos pos = pos(start);
            yield new SqlIdentifier(List.of(name), null, pos, List.of(pos));
          }
          default -> catalogName(start, name);
        };
    return new PgFunctionCall(
        pos(start),
        identifier,
        arguments,
        none(),
        null,
        null,
        false,
        false,
        false,
        false,
        null,
        true);
  }

  final PgFunctionCall completed(
      int start,
      PgFunctionCall call,
      SqlNodeList orderBy,
      @Nullable SqlNode filter,
      @Nullable SqlNode over,
      boolean withinGroup,
      @Nullable String nulls) {
    if (orderBy == call.orderBy() && filter == null && over == null && nulls == null) {
      return call;
    }
    return new PgFunctionCall(
        pos(start),
        call.name(),
        call.arguments(),
        orderBy,
        filter,
        over,
        call.star(),
        call.distinct(),
        call.variadic(),
        withinGroup,
        nulls,
        call.specialSyntax());
  }

  final SqlNode valueFunction(int start, String word, int precision) {
    return new PgSqlValueFunction(pos(start), folded(word), precision);
  }

  final boolean isTypeWithModifiers(SqlNode call) {
    return kind(1) == STRING
        && call instanceof PgFunctionCall function
        && !function.star()
        && !function.distinct()
        && function.orderBy().size() == 0;
  }

  // Types

  final PgTypeName typeName(Names names, int start) {
    return typeName(names, start, none());
  }

  final PgTypeName typeName(Names names, int start, SqlNodeList modifiers) {
    return new PgTypeName(
        pos(start), names.identifier(), modifiers, none(), List.of(), false, null);
  }

  final PgTypeName typeName(PgTypeName type, int start, List<Integer> bounds, boolean setOf) {
    if (bounds.isEmpty() && !setOf) {
      return type;
    }
    return new PgTypeName(
        pos(start), type.name(), type.modifiers(), type.members(), bounds, setOf, type.fields());
  }

  final PgTypeName builtin(int start, String name, SqlNodeList modifiers) {
    return new PgTypeName(
        pos(start), catalogName(start, name), modifiers, none(), List.of(), false, null);
  }

  final PgTypeName interval(int start, SqlNodeList modifiers, @Nullable String fields) {
    return new PgTypeName(
        pos(start), catalogName(start, "interval"), modifiers, none(), List.of(), false, fields);
  }

  static boolean isInterval(PgTypeName type) {
    return type.name().names.equals(List.of("pg_catalog", "interval"));
  }

  static String floatType(int precision) throws ParseException {
    if (precision < 1 || precision > 53) {
      throw new ParseException("precision of float out of range");
    }
    return precision <= 24 ? "float4" : "float8";
  }

  final PgTypeName nested(int start, String word, List<SqlNode> members) {
    SqlParserPos pos = pos(start);
    return new PgTypeName(
        pos,
        new SqlIdentifier(folded(word), pos),
        none(),
        new SqlNodeList(members, pos),
        List.of(),
        false,
        null);
  }

  // Queries and tables

  /** Without a query around a body that has nothing of its own to say. */
  static SqlNode plain(PgQuery query) {
    boolean bare =
        query.with() == null
            && query.orderBy().size() == 0
            && query.limit() == null
            && query.offset() == null
            && query.locking().size() == 0;
    return bare ? query.body() : query;
  }

  static PgQuery query(SqlNode body) {
    return new PgQuery(
        body.getParserPosition(), null, body, none(), null, null, none(), false, false);
  }

  final SqlNodeList star(int start) {
    return list(allColumns(start));
  }

  private PgTarget allColumns(int start) {
    SqlParserPos pos = new SqlParserPos(1, start, 1, start);
    return new PgTarget(pos, new PgStar(pos, null, none(), none(), none()), null);
  }

  final SqlNode allColumns() {
    return new PgStar(lastPos(), null, none(), none(), none());
  }

  final PgSelect allOf(int start, PgTableRef table) {
    SelectParts parts = new SelectParts();
    parts.targets = star(start);
    parts.from = list(table);
    return parts.select(pos(start));
  }

  static boolean isBareSubquery(SqlNode table) {
    return table instanceof PgSubqueryRef ref && ref.alias() == null && !ref.lateral();
  }

  /** Parentheses in FROM: around a join, whose alias this may be, or around a query again. */
  final SqlNode parenthesised(
      int start, SqlNode table, @Nullable PgQuery query, @Nullable PgAlias alias)
      throws ParseException {
    if (query != null) {
      return new PgSubqueryRef(pos(start), query, alias, null, false);
    }
    if (isBareSubquery(table)) {
      return new PgSubqueryRef(pos(start), ((PgSubqueryRef) table).query(), alias, null, false);
    }
    if (table instanceof PgJoin join) {
      return alias == null
          ? join
          : new PgJoin(
              pos(start),
              join.left(),
              join.right(),
              join.on(),
              join.using(),
              join.usingAlias(),
              alias,
              join.kind(),
              join.natural(),
              join.asof());
    }
    throw unexpected();
  }

  final PgTableRef relation(
      int start, PgTableRef table, @Nullable PgAlias alias, @Nullable PgTableSample sample) {
    return alias == null && sample == null
        ? table
        : new PgTableRef(pos(start), table.name(), alias, sample, table.only());
  }

  final PgTableRef target(int start, PgTableRef table, SqlIdentifier alias) {
    return relation(start, table, alias(alias), null);
  }

  final PgTableRef target(int start, SqlIdentifier name, @Nullable SqlIdentifier alias) {
    return new PgTableRef(pos(start), name, alias == null ? null : alias(alias), null, false);
  }

  private static PgAlias alias(SqlIdentifier name) {
    return new PgAlias(name.getParserPosition(), name, none(), none());
  }

  // Definitions

  /** DEFERRABLE and its kin stand behind the constraint they belong to. */
  final void attribute(List<SqlNode> constraints, ConstraintParts attribute) throws ParseException {
    if (constraints.isEmpty()) {
      throw unexpected();
    }
    int at = constraints.size() - 1;
    PgConstraint constraint = (PgConstraint) constraints.get(at);
    List<String> options = new ArrayList<>(constraint.options());
    options.addAll(attribute.opts);
    constraints.set(at, ConstraintParts.of(constraint, options));
  }

  /** The columns of ON DELETE SET NULL (columns), one option each. */
  final void setColumns(ConstraintParts constraint, String event, SqlNodeList columns)
      throws ParseException {
    if (!event.equals("ON DELETE")) {
      throw unexpected();
    }
    columns.forEach(
        column -> constraint.opts.add("SET COLUMN " + ((SqlIdentifier) column).names.getLast()));
  }

  /** The text up to a comma, a closing parenthesis or the end, whatever is in between. */
  final String balanced() {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    while (true) {
      switch (kind(1)) {
        case EOF, SEMICOLON -> {
          return text.toString();
        }
        case COMMA, RPAREN -> {
          if (depth == 0) {
            return text.toString();
          }
        }
        default -> {}
      }
      depth += kind(1) == LPAREN ? 1 : kind(1) == RPAREN ? -1 : 0;
      append(text, getNextToken());
    }
  }

  /** A word and the parenthesis behind it, as text. */
  final String rest() {
    StringBuilder text = new StringBuilder();
    append(text, getNextToken());
    if (kind(1) == LPAREN) {
      append(text, getNextToken());
      append(text, balancedToken());
      append(text, getNextToken());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Token token) {
    append(text, token.image);
  }

  private String balancedToken() {
    StringBuilder text = new StringBuilder(balanced());
    while (kind(1) == COMMA) {
      text.append(getNextToken().image).append(' ').append(balanced());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String image) {
    boolean tight = text.isEmpty() || image.equals(")") || text.charAt(text.length() - 1) == '(';
    text.append(tight ? "" : " ").append(image);
  }

  /** The rest of the statement as text. */
  final String allWords() {
    return balancedToken();
  }

  final void skipBalanced() {
    balancedToken();
  }
}
