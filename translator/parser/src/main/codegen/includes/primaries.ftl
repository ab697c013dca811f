<#-- c_expr: constants, columns, calls, CASE, rows, arrays, sub-queries, each with what may be hung on it. -->
SqlNode Primary() : { SqlNode e; int s = start(); }
{
  e = PrimaryHead() e = Indirections(e, s) { return e; }
}

SqlNode Indirections(SqlNode e, int s) : { String n; SqlNode low, high; boolean slice; }
{
  ( LOOKAHEAD({ kind(1) == DOT || kind(1) == LBRACKET })
    ( <DOT>
      ( <STAR> { e = new PgField(pos(s), e, SqlIdentifier.star(pos(start()))); }
      | n = ColLabel() { e = new PgField(pos(s), e, identifier(n)); }
      )
    | <LBRACKET> { low = null; high = null; slice = false; }
      [ low = Expression() ]
      [ <COLON> { slice = true; } [ high = Expression() ] ]
      <RBRACKET> { e = subscript(s, e, low, high, slice); }
    )
  )*
  { return e; }
}

SqlNode PrimaryHead() : { SqlNode e; PgQuery q; Token t; int s = start(); SqlNodeList items; }
{
  { if (isKeywordPrimary()) { return KeywordPrimary(); } }
  ( ( t = <NUMBER> | t = <RADIX_NUMBER> ) { return new PgLiteral(pos(s), PgLiteral.Kind.NUMBER, t.image); }
  | <STRING> { return new PgLiteral(pos(s), PgLiteral.Kind.STRING, unquoted(token.image, 0)); }
  | <BIT_STRING> { return new PgLiteral(pos(s), PgLiteral.Kind.BIT_STRING, unquoted(token.image, 1)); }
  | <HEX_STRING> { return new PgLiteral(pos(s), PgLiteral.Kind.HEX_STRING, unquoted(token.image, 1)); }
  | <TRUE> { return new PgLiteral(pos(s), PgLiteral.Kind.TRUE, "true"); }
  | <FALSE> { return new PgLiteral(pos(s), PgLiteral.Kind.FALSE, "false"); }
  | <NULL> { return new PgLiteral(pos(s), PgLiteral.Kind.NULL, "null"); }
  | <PARAM> { return param(s); }
  | <DEFAULT_> { return new PgDefault(pos(s)); }
  | e = Parenthesised() { return e; }
  | e = CaseExpression() { return e; }
  | <CAST> e = CastTail(s, false) { return e; }
  | <ARRAY>
    ( q = QueryInParens() { return new PgSubquery(pos(s), q, PgSubquery.Kind.ARRAY); }
    | e = ArrayBrackets(s) { return e; }
    )
  | e = ArrayBrackets(s) { return e; }
  | <LBRACE> items = StructEntries() <RBRACE> { return new PgStruct(pos(s), items); }
  | e = ValueFunction() { return e; }
  | e = NamePrimary() { return e; }
  )
}

<#-- What begins with a word that could also be a name: isKeywordPrimary() has looked further. -->
SqlNode KeywordPrimary() : { SqlNode e; PgQuery q; int s = start(); SqlNodeList items; }
{
  LOOKAHEAD({ kind(1) == EXISTS }) <EXISTS> q = QueryInParens() { return new PgSubquery(pos(s), q, PgSubquery.Kind.EXISTS); }
| LOOKAHEAD({ kind(1) == ROW }) <ROW> <LPAREN> { items = none(); } [ items = ExpressionList() ] <RPAREN> { return new PgRow(pos(s), items, true); }
| LOOKAHEAD({ isSpecialCall() }) e = SpecialCall() e = CallTail(s, (PgFunctionCall) e) { return e; }
| LOOKAHEAD({ isTypeConstant() }) e = TypeConstant() { return e; }
| LOOKAHEAD({ isTryCast() }) <IDENTIFIER> e = CastTail(s, true) { return e; }
| LOOKAHEAD({ kind(1) == CURRENT_SCHEMA }) <CURRENT_SCHEMA> { return valueFunction(s, token.image, -1); }
| LOOKAHEAD({ true }) e = MapLiteral() { return e; }
}

SqlNode Parenthesised() : { SqlNode e; PgQuery q; List<SqlNode> items = new ArrayList<SqlNode>(); int s = start(); int i; }
{
  <LPAREN>
  ( LOOKAHEAD({ isQueryStart(1) }) q = Query() <RPAREN> { return new PgSubquery(pos(s), q, PgSubquery.Kind.SCALAR); }
  | { i = start(); } e = ExpressionOrQueryRest() { items.add(e); }
    ( <COMMA> e = Expression() { items.add(e); } )*
    { SqlNodeList fields = list(items, i); } <RPAREN>
    { return items.size() == 1 ? e : new PgRow(pos(s), fields, false); }
  )
}

SqlNode CastTail(int s, boolean attempt) : { SqlNode e; PgTypeName type; }
{
  <LPAREN> e = Expression() <AS> type = TypeName() <RPAREN> { return new PgCast(pos(s), e, type, attempt); }
}

SqlNode CaseExpression() :
{ SqlNode operand = null, otherwise = null, c, r; List<SqlNode> branches = new ArrayList<SqlNode>(); int s = start(), w; }
{
  <CASE> [ operand = Expression() ] { w = start(); }
  ( { int b = start(); } <WHEN> c = Expression() <THEN> r = Expression() { branches.add(new PgWhen(pos(b), c, r)); } )+
  { SqlNodeList whens = list(branches, w); }
  [ <ELSE> otherwise = Expression() ] <END>
  { return new PgCase(pos(s), operand, whens, otherwise); }
}

PgArray ArrayBrackets(int s) : { List<SqlNode> items = new ArrayList<SqlNode>(); SqlNode e; int i; }
{
  <LBRACKET> { i = start(); }
  [ e = Expression() { items.add(e); } ( <COMMA> e = Expression() { items.add(e); } )* ]
  { SqlNodeList elements = list(items, i); } <RBRACKET>
  { return new PgArray(pos(s), elements); }
}

SqlNodeList StructEntries() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode e; int s = start(); }
{
  [ e = StructEntry() { list.add(e); } ( <COMMA> e = StructEntry() { list.add(e); } )* ] { return list(list, s); }
}

SqlNode StructEntry() : { String n; SqlNode e; SqlIdentifier name; int s = start(); }
{
  ( <STRING> { name = identifier(unquoted(token.image, 0)); } | n = ColLabel() { name = identifier(n); } )
  <COLON> e = Expression() { return new PgNamedArgument(pos(s), name, e); }
}

SqlNode MapLiteral() : { List<SqlNode> keys = new ArrayList<SqlNode>(), values = new ArrayList<SqlNode>(); SqlNode k, v; int s = start(); }
{
  <IDENTIFIER> <LBRACE>
  [ k = Expression() <COLON> v = Expression() { keys.add(k); values.add(v); }
    ( <COMMA> k = Expression() <COLON> v = Expression() { keys.add(k); values.add(v); } )* ]
  <RBRACE> { return new PgMap(pos(s), list(keys, s), list(values, s)); }
}

<#-- A name: a column, a star of a relation, a call, or a type before its constant. -->
SqlNode NamePrimary() : { Names names = new Names(); String n; SqlNode e; int s = start(); }
{
  n = NonReservedWord() { add(names, n); }
  ( LOOKAHEAD({ kind(1) == DOT && kind(2) != STAR }) <DOT> n = ColLabel() { add(names, n); } )*
  ( LOOKAHEAD({ kind(1) == DOT && kind(2) == STAR }) <DOT> <STAR> e = StarTail(s, identifier(names)) { return e; }
  | LOOKAHEAD({ kind(1) == STRING }) <STRING>
    { return new PgTypedLiteral(pos(s), typeName(names, s), unquoted(token.image, 0)); }
  | LOOKAHEAD({ kind(1) == LPAREN }) e = CallArguments(s, identifier(names))
    [ LOOKAHEAD({ isTypeWithModifiers(e) }) <STRING>
      { return new PgTypedLiteral(pos(s), typeName(names, s, ((PgFunctionCall) e).arguments()), unquoted(token.image, 0)); } ]
    e = CallTail(s, (PgFunctionCall) e) { return e; }
  | { return column(names); }
  )
}

SqlNode StarTail(int s, SqlIdentifier qualifier) : { SqlNodeList exclude = none(), replace = none(), rename = none(); SqlIdentifier n; }
{
  [ LOOKAHEAD({ kind(1) == EXCLUDE })
    <EXCLUDE> ( <LPAREN> exclude = QualifiedNameList() <RPAREN> | n = QualifiedName() { exclude = list(n); } ) ]
  [ LOOKAHEAD({ kind(1) == REPLACE && kind(2) == LPAREN }) <REPLACE> <LPAREN> replace = StarTargets() <RPAREN> ]
  [ LOOKAHEAD({ kind(1) == RENAME && kind(2) == LPAREN }) <RENAME> <LPAREN> rename = StarTargets() <RPAREN> ]
  { return new PgStar(pos(s), qualifier, exclude, replace, rename); }
}

SqlNodeList StarTargets() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode e; int s = start(); }
{
  e = StarTarget() { list.add(e); } ( <COMMA> e = StarTarget() { list.add(e); } )* { return list(list, s); }
}

SqlNode StarTarget() : { SqlNode e; String n; int s = start(); }
{
  e = Expression() <AS> n = ColLabel() { return new PgTarget(pos(s), e, identifier(n)); }
}

PgFunctionCall CallArguments(int s, SqlIdentifier name) :
{
  List<SqlNode> arguments = new ArrayList<SqlNode>();
  SqlNodeList orderBy = none();
  SqlNode e;
  boolean star = false, distinct = false, variadic = false;
  String nulls = null;
  int a;
}
{
  <LPAREN> { a = start(); }
  [ LOOKAHEAD({ kind(1) != RPAREN })
    ( LOOKAHEAD({ kind(1) == STAR && kind(2) == RPAREN }) <STAR> { star = true; }
    | LOOKAHEAD({ true }) [ <ALL> | <DISTINCT> { distinct = true; } ]
    ( <VARIADIC> e = Argument() { arguments.add(e); variadic = true; }
    | LOOKAHEAD({ true }) e = Argument() { arguments.add(e); }
      ( <COMMA> [ <VARIADIC> { variadic = true; } ] e = Argument() { arguments.add(e); } )*
    )
    [ orderBy = OrderBy() ]
    [ LOOKAHEAD({ isNullTreatment() }) nulls = NullTreatment() ]
    )
  ]
  { SqlNodeList list = list(arguments, a); }
  <RPAREN>
  { return new PgFunctionCall(pos(s), name, list, orderBy, null, null, star, distinct, variadic, false, nulls, false); }
}

SqlNode Argument() : { SqlNode e; String n; SqlIdentifier name; int s = start(); }
{
  LOOKAHEAD({ kind(2) == COLON_EQUALS || kind(2) == EQUALS_GREATER })
  n = NonReservedWord() { name = identifier(n); } ( <COLON_EQUALS> | <EQUALS_GREATER> ) e = Expression()
  { return new PgNamedArgument(pos(s), name, e); }
| LOOKAHEAD({ kind(1) == STAR }) <STAR> e = StarTail(s, null) { return e; }
| e = Expression() { return e; }
}

String NullTreatment() : {}
{
  <IDENTIFIER> { String w = token.image.toUpperCase(java.util.Locale.ROOT); } <NULLS> { return w + " NULLS"; }
}

<#-- WITHIN GROUP, FILTER, IGNORE NULLS, OVER. -->
SqlNode CallTail(int s, PgFunctionCall call) :
{ SqlNodeList orderBy = call.orderBy(); SqlNode filter = null, over = null; boolean within = false; String nulls = call.nulls(), n; }
{
  [ LOOKAHEAD({ kind(1) == WITHIN && kind(2) == GROUP }) <WITHIN> <GROUP> <LPAREN> orderBy = OrderBy() <RPAREN> { within = true; } ]
  [ LOOKAHEAD({ kind(1) == FILTER && kind(2) == LPAREN }) <FILTER> <LPAREN> [ <WHERE> ] filter = Expression() <RPAREN> ]
  [ LOOKAHEAD({ isNullTreatment() }) nulls = NullTreatment() ]
  [ LOOKAHEAD({ kind(1) == OVER }) <OVER> ( over = WindowSpecification(null, start()) | n = ColId() { over = identifier(n); } ) ]
  { return completed(s, call, orderBy, filter, over, within, nulls); }
}

<#-- The calls PostgreSQL's grammar spells with words between the arguments; each becomes the function gram.y makes of it. -->
SqlNode SpecialCall() : { SqlNode a, b = null, c = null, d = null; SqlNodeList items = none(); String f = "btrim", n; int s = start(); PgTypeName type; }
{
  ( <COALESCE> | <GREATEST> | <LEAST> | <NULLIF> | <GROUPING> ) { f = token.image; } <LPAREN> items = ExpressionList() <RPAREN>
  { return special(s, f, items); }
| <EXTRACT> <LPAREN> a = ExtractField() <FROM> b = Expression() <RPAREN> { return special(s, "extract", a, b); }
| <OVERLAY> <LPAREN> a = Expression()
  ( <PLACING> b = Expression() <FROM> c = Expression() [ <FOR> d = Expression() ] <RPAREN> { return special(s, "overlay", a, b, c, d); }
  | items = MoreArguments(a) <RPAREN> { return special(s, "overlay", items); }
  )
| <POSITION> <LPAREN> a = Expr(0, true)
  ( <IN> b = Expr(0, true) <RPAREN> { return special(s, "position", b, a); }
  | items = MoreArguments(a) <RPAREN> { return special(s, "position", items); }
  )
| <SUBSTRING> <LPAREN>
  ( <RPAREN> { return special(s, "substring", items); }
  | a = Expression()
    ( <FROM> b = Expression() [ <FOR> c = Expression() ] <RPAREN> { return special(s, "substring", a, b, c); }
    | <FOR> c = Expression() [ <FROM> b = Expression() ] <RPAREN> { return special(s, "substring", a, b == null ? one(s) : b, c); }
    | <SIMILAR> b = Expression() <ESCAPE> c = Expression() <RPAREN> { return special(s, "substring", a, b, c); }
    | items = MoreArguments(a) <RPAREN> { return special(s, "substring", items); }
    )
  )
| <TRIM> <LPAREN> [ <BOTH> | <LEADING> { f = "ltrim"; } | <TRAILING> { f = "rtrim"; } ]
  ( <FROM> items = ExpressionList() <RPAREN> { return special(s, f, items); }
  | a = Expression()
    ( <FROM> items = ExpressionList() <RPAREN> { return special(s, f, appended(items, a)); }
    | items = MoreArguments(a) <RPAREN> { return special(s, f, items); }
    )
  )
| <TREAT> <LPAREN> a = Expression() <AS> type = TypeName() <RPAREN>
  { return special(s, type.name().names.get(type.name().names.size() - 1), a); }
| <NORMALIZE> <LPAREN> a = Expression() [ <COMMA> ( <NFC> | <NFD> | <NFKC> | <NFKD> ) { b = string(token.image); } ] <RPAREN>
  { return special(s, "normalize", a, b); }
| <COLLATION> <FOR> <LPAREN> a = Expression() <RPAREN> { return special(s, "pg_collation_for", a); }
}

SqlNodeList MoreArguments(SqlNode first) : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode e; }
{
  { list.add(first); } ( <COMMA> e = Argument() { list.add(e); } )* { return list(list, PgNode.start(first) + 1); }
}

SqlNode ExtractField() : { String n; }
{
  <STRING> { return string(unquoted(token.image, 0)); }
| n = ColLabel() { return string(n); }
}

<#-- Functions without parentheses. -->
SqlNode ValueFunction() : { int s = start(); int p = -1; Token t; }
{
  ( <CURRENT_DATE> | <CURRENT_ROLE> | <CURRENT_USER> | <SESSION_USER> | <USER> | <CURRENT_CATALOG> ) { return valueFunction(s, token.image, -1); }
| ( t = <CURRENT_TIME> | t = <CURRENT_TIMESTAMP> | t = <LOCALTIME> | t = <LOCALTIMESTAMP> )
  [ LOOKAHEAD({ kind(1) == LPAREN }) <LPAREN> [ p = Int() ] <RPAREN> ] { return valueFunction(s, t.image, p); }
}

int Int() : {}
{
  <NUMBER> { return intValue(token.image); }
}
