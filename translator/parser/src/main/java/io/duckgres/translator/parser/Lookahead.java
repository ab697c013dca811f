package io.duckgres.translator.parser;

import io.duckgres.translator.parser.Keywords.Category;

/** The questions the grammar asks about the tokens ahead where one token does not decide. */
abstract class Lookahead implements PgSqlParserConstants {

  public abstract Token getToken(int index);

  final int kind(int index) {
    return getToken(index).kind;
  }

  /** An unquoted word that is no keyword of PostgreSQL's. */
  final boolean image(int index, String word) {
    Token token = getToken(index);
    return token.kind == IDENTIFIER && token.image.equalsIgnoreCase(word);
  }

  final boolean isColId(int index) {
    return isColIdKind(kind(index));
  }

  static boolean isColIdKind(int kind) {
    Category category = Keywords.category(kind);
    return kind == IDENTIFIER
        || kind == QUOTED_IDENTIFIER
        || category == Category.UNRESERVED
        || category == Category.COLUMN;
  }

  private boolean isNonReserved(int index) {
    return isColId(index) || Keywords.category(kind(index)) == Category.TYPE;
  }

  final boolean isQueryStart(int index) {
    return switch (kind(index)) {
      case SELECT, WITH, TABLE, FROM -> true;
      case VALUES -> kind(index + 1) == LPAREN;
      default -> false;
    };
  }

  final boolean isQueryRest() {
    return switch (kind(1)) {
      case UNION, INTERSECT, EXCEPT, ORDER, LIMIT, OFFSET, FETCH, FOR -> true;
      default -> false;
    };
  }

  final boolean endsClause(int index) {
    return switch (kind(index)) {
      case EOF, SEMICOLON, RPAREN, FROM, WHERE, GROUP, HAVING, ORDER, LIMIT, OFFSET -> true;
      case FETCH, FOR, UNION, INTERSECT, EXCEPT, WINDOW, RETURNING, ON -> true;
      default -> image(index, "qualify");
    };
  }

  /** Nothing that could be a target list: PostgreSQL allows an empty one. */
  final boolean endsTargets() {
    return kind(1) == INTO || endsClause(1) && !(image(1, "qualify") && !isQualify());
  }

  /** How tightly the operator ahead binds as a binary or postfix one; -1 when none is ahead. */
  final int infixPower(boolean restricted) {
    return switch (kind(1)) {
      case OR -> restricted ? -1 : Precedence.OR;
      case AND -> restricted ? -1 : Precedence.AND;
      case ISNULL, NOTNULL -> restricted ? -1 : Precedence.IS;
      case IS -> restricted && !isDistinctTest() ? -1 : Precedence.IS;
      case LT, GT, EQ, LE, GE, NE, NE2 -> Precedence.COMPARISON;
      case NOT -> restricted || !isPatternWord(2) ? -1 : Precedence.PATTERN;
      case BETWEEN, IN, LIKE, ILIKE, SIMILAR ->
          restricted || !isPatternWord(1) ? -1 : Precedence.PATTERN;
      case OVERLAPS -> restricted ? -1 : Precedence.PATTERN;
      case OPERATOR_NAME -> Precedence.OPERATOR;
      case OPERATOR -> kind(2) == LPAREN ? Precedence.OPERATOR : -1;
      case PLUS, MINUS -> Precedence.ADDITION;
      case STAR, SLASH, PERCENT -> Precedence.MULTIPLICATION;
      case CARET -> Precedence.POWER;
      case AT -> restricted || kind(2) != TIME ? -1 : Precedence.AT;
      case COLLATE -> restricted ? -1 : Precedence.COLLATE;
      case TYPECAST -> Precedence.CAST;
      default -> -1;
    };
  }

  private boolean isDistinctTest() {
    return kind(2) == DISTINCT || kind(2) == NOT && kind(3) == DISTINCT;
  }

  private boolean isPatternWord(int index) {
    return switch (kind(index)) {
      case BETWEEN, IN, LIKE, ILIKE -> true;
      case SIMILAR -> kind(index + 1) == TO;
      default -> false;
    };
  }

  final boolean isOperatorSyntax(int index) {
    return kind(index) == OPERATOR && kind(index + 1) == LPAREN;
  }

  /** A primary expression other than a name or call that begins with what could be a name. */
  final boolean isKeywordPrimary() {
    return switch (kind(1)) {
      case EXISTS, ROW -> kind(2) == LPAREN;
      case CURRENT_SCHEMA -> kind(2) != LPAREN && kind(2) != DOT && kind(2) != STRING;
      case IDENTIFIER -> isTryCast() || isMap();
      default -> isSpecialCall() || isTypeConstant();
    };
  }

  /** {@code lambda a, b: ...}. */
  final boolean isLambda() {
    if (!image(1, "lambda") || !isColId(2)) {
      return false;
    }
    int at = 3;
    while (kind(at) == COMMA && isColId(at + 1)) {
      at += 2;
    }
    return kind(at) == COLON;
  }

  final boolean isSpecialCall() {
    return switch (kind(1)) {
      case COALESCE, GREATEST, LEAST, NULLIF, GROUPING, EXTRACT, OVERLAY -> kind(2) == LPAREN;
      case POSITION, SUBSTRING, TRIM, TREAT, NORMALIZE -> kind(2) == LPAREN;
      case COLLATION -> kind(2) == FOR;
      default -> false;
    };
  }

  final boolean isStandardType() {
    return switch (kind(1)) {
      case INT, INTEGER, SMALLINT, BIGINT, REAL, FLOAT, DECIMAL, DEC, NUMERIC, BOOLEAN -> true;
      case BIT, VARCHAR, CHARACTER, CHAR, NCHAR, NATIONAL, TIMESTAMP, TIME, INTERVAL -> true;
      case DOUBLE -> kind(2) == PRECISION;
      default -> false;
    };
  }

  /** A type of the standard and then a string. */
  final boolean isTypeConstant() {
    if (!isStandardType()) {
      return false;
    }
    int at = 2;
    while (kind(at) == VARYING
        || kind(at) == PRECISION
        || kind(at) == CHARACTER
        || kind(at) == CHAR) {
      at++;
    }
    if (kind(at) == LPAREN) {
      at = afterParenthesis(at);
    }
    if ((kind(at) == WITH || kind(at) == WITHOUT) && kind(at + 1) == TIME) {
      at += 3;
    }
    return kind(at) == STRING;
  }

  private int afterParenthesis(int open) {
    int depth = 0;
    for (int at = open; ; at++) {
      switch (kind(at)) {
        case LPAREN -> depth++;
        case RPAREN -> depth--;
        case EOF -> depth = 0;
        default -> {}
      }
      if (depth == 0) {
        return at + 1;
      }
    }
  }

  final boolean isNestedType() {
    return kind(2) == LPAREN && (kind(1) == UNION || image(1, "struct") || image(1, "map"));
  }

  final boolean isIntervalField() {
    return switch (kind(1)) {
      case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND -> true;
      default -> false;
    };
  }

  final boolean isTryCast() {
    return image(1, "try_cast") && kind(2) == LPAREN;
  }

  final boolean isMap() {
    return image(1, "map") && kind(2) == LBRACE;
  }

  final boolean isNullTreatment() {
    return (image(1, "ignore") || image(1, "respect")) && kind(2) == NULLS;
  }

  final boolean isJoinStart() {
    return switch (kind(1)) {
      case CROSS, NATURAL, INNER, LEFT, RIGHT, FULL, JOIN -> true;
      default -> isDuckJoin();
    };
  }

  private boolean isDuckJoin() {
    if (image(1, "positional") || image(1, "semi") || image(1, "anti")) {
      return kind(2) == JOIN;
    }
    return image(1, "asof")
        && switch (kind(2)) {
          case JOIN, LEFT, RIGHT, FULL, INNER -> true;
          default -> image(2, "semi") || image(2, "anti");
        };
  }

  final boolean isAlias() {
    return kind(1) == AS || isColId(1) && !isDuckJoin() && !isQualify();
  }

  final boolean isBareLabel() {
    Token token = getToken(1);
    return switch (token.kind) {
      case IDENTIFIER -> !isQualify();
      case QUOTED_IDENTIFIER -> true;
      default ->
          Keywords.category(token.kind) != null
              && Keywords.isBareLabel(token.image.toLowerCase(java.util.Locale.ROOT));
    };
  }

  /** The word QUALIFY with a condition behind it, not a name. */
  final boolean isQualify() {
    if (!image(1, "qualify")) {
      return false;
    }
    return switch (kind(2)) {
      case NUMBER, STRING, PARAM, IDENTIFIER, QUOTED_IDENTIFIER, LPAREN, NOT, CASE, MINUS -> true;
      case EXISTS, COALESCE, NULLIF, GREATEST, LEAST, EXTRACT -> kind(3) == LPAREN;
      default -> false;
    };
  }

  final boolean isWindowBase() {
    return switch (kind(1)) {
      case PARTITION, RANGE, ROWS, GROUPS -> false;
      default -> isColId(1);
    };
  }

  final boolean isFunctionTable() {
    return switch (kind(1)) {
      case CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP, LOCALTIME, LOCALTIMESTAMP -> true;
      case CURRENT_USER, CURRENT_ROLE, SESSION_USER, USER, CURRENT_CATALOG -> true;
      default -> isCallStart();
    };
  }

  final boolean isCallStart() {
    if (!isNonReserved(1)) {
      return false;
    }
    int at = 2;
    while (kind(at) == DOT) {
      at += 2;
    }
    return kind(at) == LPAREN || isSpecialCall();
  }

  final boolean isPersistence() {
    return switch (kind(1)) {
      case TEMP, TEMPORARY, UNLOGGED -> true;
      case LOCAL, GLOBAL -> kind(2) == TEMP || kind(2) == TEMPORARY;
      default -> false;
    };
  }

  /** A parenthesis that opens column definitions, not the column names of CREATE TABLE AS. */
  final boolean isTableElements() {
    return kind(1) == LPAREN && (kind(2) == RPAREN || kind(3) != COMMA && kind(3) != RPAREN);
  }

  final boolean isTableConstraint() {
    return switch (kind(1)) {
      case CONSTRAINT, CHECK, UNIQUE, PRIMARY, FOREIGN -> true;
      case EXCLUDE -> kind(2) == USING || kind(2) == LPAREN;
      default -> false;
    };
  }

  final boolean isColumnConstraint() {
    return switch (kind(1)) {
      case CONSTRAINT, NOT, NULL, UNIQUE, PRIMARY, CHECK, DEFAULT_, GENERATED, REFERENCES -> true;
      default -> isConstraintAttribute();
    };
  }

  final boolean isConstraintAttribute() {
    return switch (kind(1)) {
      case DEFERRABLE, INITIALLY -> true;
      case NOT -> kind(2) == DEFERRABLE || kind(2) == VALID;
      case NO -> kind(2) == INHERIT;
      default -> false;
    };
  }

  final boolean isCommonAlter() {
    return switch (kind(1)) {
      case RENAME, OWNER -> kind(2) == TO;
      case SET -> kind(2) == SCHEMA;
      default -> false;
    };
  }
}
