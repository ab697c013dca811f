<#-- Type names; the words of the standard become PostgreSQL's internal names in pg_catalog, as in gram.y. -->
PgTypeName TypeName() : { PgTypeName type; boolean setOf = false; List<Integer> bounds = new ArrayList<Integer>(); int s = start(); int n; }
{
  [ LOOKAHEAD({ kind(1) == SETOF }) <SETOF> { setOf = true; } ]
  type = SimpleTypeName()
  ( <ARRAY> { n = -1; } [ LOOKAHEAD({ kind(1) == LBRACKET }) <LBRACKET> n = Int() <RBRACKET> ] { bounds.add(n); }
  | ( LOOKAHEAD({ kind(1) == LBRACKET && (kind(2) == RBRACKET || kind(2) == NUMBER && kind(3) == RBRACKET) })
      <LBRACKET> { n = -1; } [ n = Int() ] <RBRACKET> { bounds.add(n); } )*
  )
  { return typeName(type, s, bounds, setOf); }
}

PgTypeName SimpleTypeName() : { Names names = new Names(); String n; SqlNodeList modifiers = none(), members; int s = start(); PgTypeName type; }
{
  LOOKAHEAD({ isNestedType() }) type = NestedType() { return type; }
| LOOKAHEAD({ isStandardType() }) type = StandardType() { return type; }
| n = TypeFunctionName() { add(names, n); } ( LOOKAHEAD({ kind(1) == DOT }) <DOT> n = ColLabel() { add(names, n); } )*
  [ LOOKAHEAD({ kind(1) == LPAREN }) <LPAREN> [ modifiers = ExpressionList() ] <RPAREN> ]
  { return typeName(names, s, modifiers); }
}

PgTypeName StandardType() : { int s = start(); SqlNodeList m = none(); String n, fields = null; int p; boolean varying = false; }
{
  ( <INT> | <INTEGER> ) { return builtin(s, "int4", m); }
| <SMALLINT> { return builtin(s, "int2", m); }
| <BIGINT> { return builtin(s, "int8", m); }
| <REAL> { return builtin(s, "float4", m); }
| <FLOAT> [ LOOKAHEAD({ kind(1) == LPAREN }) <LPAREN> p = Int() <RPAREN> { return builtin(s, floatType(p), m); } ] { return builtin(s, "float8", m); }
| <DOUBLE> <PRECISION> { return builtin(s, "float8", m); }
| ( <DECIMAL> | <DEC> | <NUMERIC> ) m = Modifiers() { return builtin(s, "numeric", m); }
| <BOOLEAN> { return builtin(s, "bool", m); }
| <BIT> [ <VARYING> { varying = true; } ] m = Modifiers() { return builtin(s, varying ? "varbit" : "bit", varying || m.size() > 0 ? m : list(one(s))); }
| <VARCHAR> m = Modifiers() { return builtin(s, "varchar", m); }
| ( <CHARACTER> | <CHAR> | <NCHAR> | <NATIONAL> ( <CHARACTER> | <CHAR> ) ) [ LOOKAHEAD({ kind(1) == VARYING }) <VARYING> { varying = true; } ]
  m = Modifiers() { return builtin(s, varying ? "varchar" : "bpchar", varying || m.size() > 0 ? m : list(one(s))); }
| ( <TIMESTAMP> { n = "timestamp"; } | <TIME> { n = "time"; } ) m = Modifiers() varying = TimeZone()
  { return builtin(s, varying ? n + "tz" : n, m); }
| <INTERVAL> ( LOOKAHEAD({ kind(1) == LPAREN }) m = Modifiers() | [ LOOKAHEAD({ isIntervalField() }) fields = IntervalFields() ] )
  { return interval(s, m, fields); }
}

SqlNodeList Modifiers() : { SqlNodeList list = none(); }
{
  [ LOOKAHEAD({ kind(1) == LPAREN }) <LPAREN> list = ExpressionList() <RPAREN> ] { return list; }
}

boolean TimeZone() : { boolean with = false; }
{
  [ LOOKAHEAD({ kind(2) == TIME && (kind(1) == WITH || kind(1) == WITHOUT) }) ( <WITH> { with = true; } | <WITHOUT> ) <TIME> <ZONE> ]
  { return with; }
}

String IntervalFields() : { String fields; int p; }
{
  fields = IntervalField() [ LOOKAHEAD({ kind(1) == TO }) <TO> { fields += " to "; } ( <MONTH> | <HOUR> | <MINUTE> | <SECOND> ) { fields += token.image.toLowerCase(java.util.Locale.ROOT); } ]
  [ LOOKAHEAD({ kind(1) == LPAREN && token.kind == SECOND }) <LPAREN> p = Int() <RPAREN> { fields += "(" + p + ")"; } ]
  { return fields; }
}

String IntervalField() : {}
{
  ( <YEAR> | <MONTH> | <DAY> | <HOUR> | <MINUTE> | <SECOND> ) { return token.image.toLowerCase(java.util.Locale.ROOT); }
}

<#-- DuckDB's STRUCT(name type, ...), UNION(...), MAP(type, type). -->
PgTypeName NestedType() : { int s = start(); Token t; List<SqlNode> members = new ArrayList<SqlNode>(); PgTypeMember m; }
{
  ( t = <IDENTIFIER> | t = <UNION> ) <LPAREN> m = TypeMember(!"map".equalsIgnoreCase(t.image)) { members.add(m); }
  ( <COMMA> m = TypeMember(!"map".equalsIgnoreCase(t.image)) { members.add(m); } )* <RPAREN>
  { return nested(s, t.image, members); }
}

PgTypeMember TypeMember(boolean named) : { SqlIdentifier name = null; String n; PgTypeName type; int s = start(); }
{
  [ LOOKAHEAD({ named }) n = ColLabel() { name = identifier(n); } ] type = TypeName() { return new PgTypeMember(pos(s), name, type); }
}

<#-- A constant after a type of several words or with modifiers: `timestamp(3) with time zone '...'`, `interval '1' day`. -->
SqlNode TypeConstant() : { int s = start(); PgTypeName type; String text, fields = null; }
{
  type = StandardType() <STRING> { text = unquoted(token.image, 0); }
  [ LOOKAHEAD({ isInterval(type) && isIntervalField() }) fields = IntervalFields() ]
  { return new PgTypedLiteral(pos(s), fields == null ? type : interval(s, none(), fields), text); }
}
