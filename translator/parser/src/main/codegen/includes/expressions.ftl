<#-- a_expr and b_expr: operator precedence by climbing, with the powers of PostgreSQL's %left and %nonassoc lines
     (Precedence.java). `b` is the restricted form: no logic, no patterns, no IS NULL. -->
SqlNode Expression() : { SqlNode e; }
{
  e = Expr(0, false) { return e; }
}

SqlNodeList ExpressionList() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode e; int s = start(); }
{
  e = Expression() { list.add(e); } ( <COMMA> e = Expression() { list.add(e); } )*
  { return list(list, s); }
}

SqlNode Expr(int min, boolean b) : { SqlNode left; int s = start(); int barred = -1; int power; }
{
  left = Prefix(b)
  ( LOOKAHEAD({ (power = infixPower(b)) >= min && power != barred })
    left = Infix(left, s, b) { barred = nonAssociative; }
  )*
  { return left; }
}

<#-- Decisions that need more than a token are made in Java, so that the productions above see plain first sets. -->
SqlNode Prefix(boolean b) : { SqlNode e; int s = start(); Token t; }
{
  { if (isOperatorSyntax(1)) { return QualifiedPrefix(b); } if (isLambda()) { return Lambda(); } }
  ( <NOT> e = Expr(Precedence.NOT, b) { return new PgLogical(pos(s), list(e), PgLogical.Kind.NOT); }
  | ( t = <PLUS> | t = <MINUS> ) e = Expr(Precedence.UNARY, b) { return signed(s, t.image, e); }
  | t = <OPERATOR_NAME> e = Expr(Precedence.OPERATOR + 1, b) { return new PgOperatorCall(pos(s), null, e, null, t.image); }
  | e = Primary() { return e; }
  )
}

SqlNode QualifiedPrefix(boolean b) : { SqlNode e; int s = start(); OperatorName o; }
{
  o = QualifiedOperator() e = Expr(Precedence.OPERATOR + 1, b) { return new PgOperatorCall(pos(s), null, e, o.schema(), o.symbol()); }
}

SqlNode Infix(SqlNode left, int s, boolean b) :
{
  SqlNode right, third = null;
  OperatorName o;
  PgTypeName type;
  SqlIdentifier name;
  String detail = null;
  boolean not = false, symmetric = false;
  nonAssociative = -1;
}
{
  <OR> right = Expr(Precedence.OR + 1, b) { return new PgLogical(pos(s), list(left, right), PgLogical.Kind.OR); }
| <AND> right = Expr(Precedence.AND + 1, b) { return new PgLogical(pos(s), list(left, right), PgLogical.Kind.AND); }
| <ISNULL> { return new PgIsTest(pos(s), left, PgIsTest.Kind.NULL, false, null); }
| <NOTNULL> { return new PgIsTest(pos(s), left, PgIsTest.Kind.NULL, true, null); }
| <IS> [ <NOT> { not = true; } ]
  ( <NULL> { return new PgIsTest(pos(s), left, PgIsTest.Kind.NULL, not, null); }
  | <TRUE> { return new PgIsTest(pos(s), left, PgIsTest.Kind.TRUE, not, null); }
  | <FALSE> { return new PgIsTest(pos(s), left, PgIsTest.Kind.FALSE, not, null); }
  | <UNKNOWN> { return new PgIsTest(pos(s), left, PgIsTest.Kind.UNKNOWN, not, null); }
  | <DOCUMENT> { return new PgIsTest(pos(s), left, PgIsTest.Kind.DOCUMENT, not, null); }
  | [ ( <NFC> | <NFD> | <NFKC> | <NFKD> ) { detail = token.image; } ] <NORMALIZED>
    { return new PgIsTest(pos(s), left, PgIsTest.Kind.NORMALIZED, not, detail); }
  | <DISTINCT> <FROM> right = Expr(Precedence.IS + 1, b)
    { nonAssociative = Precedence.IS; return new PgDistinctTest(pos(s), left, right, not); }
  )
| [ <NOT> { not = true; } ]
  ( <BETWEEN> [ <ASYMMETRIC> | <SYMMETRIC> { symmetric = true; } ] right = Expr(0, true) <AND> third = Expr(Precedence.PATTERN + 1, b)
    { nonAssociative = Precedence.PATTERN; return new PgBetween(pos(s), left, right, third, not, symmetric); }
  | <IN> right = InSource() { nonAssociative = -1; return new PgIn(pos(s), left, right, not); }
  | <LIKE> right = PatternTail(s, left, PgLike.Kind.LIKE, not) { return right; }
  | <ILIKE> right = PatternTail(s, left, PgLike.Kind.ILIKE, not) { return right; }
  | <SIMILAR> <TO> right = PatternTail(s, left, PgLike.Kind.SIMILAR_TO, not) { return right; }
  )
| <OVERLAPS> right = Expr(Precedence.PATTERN + 1, b) { return overlaps(s, left, right); }
| <AT> <TIME> <ZONE> right = Expr(Precedence.AT + 1, b) { nonAssociative = -1; return new PgAtTimeZone(pos(s), left, right); }
| <COLLATE> name = AnyName() { return new PgCollate(pos(s), left, name); }
| <TYPECAST> type = TypeName() { return new PgCast(pos(s), left, type, false); }
| o = BinaryOperator() right = OperatorTail(s, left, o, b) { return right; }
}

SqlNode OperatorTail(int s, SqlNode left, OperatorName o, boolean b) : { SqlNode right; boolean all; }
{
  all = Quantifier() right = QuantifiedSource()
  { nonAssociative = -1; return new PgQuantified(pos(s), left, right, o.schema(), o.symbol(), all); }
| right = Expr(o.power() + 1, b)
  { nonAssociative = o.power() == Precedence.COMPARISON ? Precedence.COMPARISON : -1;
    return new PgOperatorCall(pos(s), left, right, o.schema(), o.symbol()); }
}

SqlNode PatternTail(int s, SqlNode left, PgLike.Kind kind, boolean not) : { SqlNode right, escape = null; boolean all; }
{
  all = Quantifier() right = QuantifiedSource()
  { nonAssociative = -1; return new PgQuantified(pos(s), left, right, null, likeSymbol(kind, not), all); }
| right = Expr(Precedence.PATTERN + 1, false)
  [ LOOKAHEAD({ kind(1) == ESCAPE }) <ESCAPE> escape = Expr(Precedence.PATTERN + 1, false) ]
  { nonAssociative = Precedence.PATTERN; return new PgLike(pos(s), left, right, escape, kind, not); }
}

boolean Quantifier() : {}
{
  ( <ANY> | <SOME> ) { return false; }
| <ALL> { return true; }
}

<#-- (query) or (array expression). -->
SqlNode QuantifiedSource() : { SqlNode e; PgQuery q; }
{
  <LPAREN>
  ( LOOKAHEAD({ isQueryStart(1) }) q = Query() <RPAREN> { return q; }
  | e = ExpressionOrQueryRest() <RPAREN> { return queryOr(e); }
  )
}

<#-- (query), (list) or, as DuckDB has it, a list value. -->
SqlNode InSource() : { SqlNode e; PgQuery q; List<SqlNode> items = new ArrayList<SqlNode>(); int s = start(); }
{
  LOOKAHEAD({ kind(1) == LPAREN })
  <LPAREN>
  ( LOOKAHEAD({ isQueryStart(1) }) q = Query() <RPAREN> { return q; }
  | e = ExpressionOrQueryRest() { items.add(e); }
    ( <COMMA> e = Expression() { items.add(e); } )* <RPAREN>
    { return items.size() == 1 && e instanceof PgSubquery ? queryOr(e) : list(items, s); }
  )
| e = Primary() { return e; }
}

<#-- After a parenthesis: an expression, or a parenthesised query that goes on with UNION, ORDER BY and the like. -->
SqlNode ExpressionOrQueryRest() : { SqlNode e; PgQuery q; int s = start(); }
{
  e = Expression()
  { if (isScalarQuery(e) && isQueryRest()) {
      q = QueryRest(((PgSubquery) e).query(), s);
      e = new PgSubquery(pos(s), q, PgSubquery.Kind.SCALAR);
    } }
  { return e; }
}

OperatorName BinaryOperator() : { OperatorName o; }
{
  ( <EQ> | <LT> | <GT> | <LE> | <GE> | <NE> | <NE2> ) { return OperatorName.of(token.image, Precedence.COMPARISON); }
| ( <PLUS> | <MINUS> ) { return OperatorName.of(token.image, Precedence.ADDITION); }
| ( <STAR> | <SLASH> | <PERCENT> ) { return OperatorName.of(token.image, Precedence.MULTIPLICATION); }
| <CARET> { return OperatorName.of(token.image, Precedence.POWER); }
| <OPERATOR_NAME> { return OperatorName.of(token.image, Precedence.OPERATOR); }
| o = QualifiedOperator() { return o; }
}

OperatorName QualifiedOperator() : { String schema = null, part, symbol; }
{
  <OPERATOR> <LPAREN> ( part = ColId() <DOT> { schema = part; } )* symbol = AnyOperator() <RPAREN>
  { return new OperatorName(schema, symbol, Precedence.OPERATOR); }
}

String AnyOperator() : {}
{
  ( <EQ> | <LT> | <GT> | <LE> | <GE> | <NE> | <NE2> | <PLUS> | <MINUS> | <STAR> | <SLASH> | <PERCENT> | <CARET> | <OPERATOR_NAME> )
  { return OperatorName.of(token.image, 0).symbol(); }
}

<#-- `lambda a, b: body`; the arrow form arrives as the operator `->`. -->
SqlNode Lambda() : { int s = start(); SqlNodeList names; SqlNode body; }
{
  <IDENTIFIER> names = ColNameList() <COLON> body = Expression() { return new PgLambda(pos(s), names, body); }
}
