<#-- The FROM clause. -->
SqlNodeList FromList() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode t; int s = start(); }
{
  t = TableRef() { list.add(t); } ( <COMMA> t = TableRef() { list.add(t); } )* { return list(list, s); }
}

SqlNode TableRef() : { SqlNode t; int s = start(); }
{
  t = TablePrimary() ( LOOKAHEAD({ isJoinStart() }) t = Join(t, s) )* { return t; }
}

SqlNode Join(SqlNode left, int s) : { SqlNode right, on = null; JoinParts p = new JoinParts(); int r; }
{
  ( <CROSS> <JOIN> right = TablePrimary()
  | LOOKAHEAD({ image(1, "positional") }) <IDENTIFIER> <JOIN> right = TablePrimary() { p.kind = PgJoin.Kind.POSITIONAL; }
  | <NATURAL> { p.natural = true; } JoinKind(p) <JOIN> right = TablePrimary()
  | LOOKAHEAD({ true }) [ LOOKAHEAD({ image(1, "asof") }) <IDENTIFIER> { p.asof = true; } ]
    JoinKind(p) <JOIN> { r = start(); } right = TablePrimary() ( LOOKAHEAD({ isJoinStart() }) right = Join(right, r) )*
    ( <ON> p.on = Expression() | <USING> <LPAREN> p.using = ColNameList() <RPAREN>
      [ LOOKAHEAD({ kind(1) == AS }) <AS> p.usingAlias = ColName() ] )
  )
  { return p.join(pos(s), left, right); }
}

void JoinKind(JoinParts p) : {}
{
  { p.kind = PgJoin.Kind.INNER; }
  [ LOOKAHEAD({ kind(1) != JOIN }) ( <INNER> | <LEFT> [ <OUTER> ] { p.kind = PgJoin.Kind.LEFT; } | <RIGHT> [ <OUTER> ] { p.kind = PgJoin.Kind.RIGHT; }
  | <FULL> [ <OUTER> ] { p.kind = PgJoin.Kind.FULL; }
  | LOOKAHEAD({ image(1, "semi") }) <IDENTIFIER> { p.kind = PgJoin.Kind.SEMI; }
  | LOOKAHEAD({ image(1, "anti") }) <IDENTIFIER> { p.kind = PgJoin.Kind.ANTI; } ) ]
}

SqlNode TablePrimary() : { SqlNode t; PgQuery q; PgAlias alias = null; PgTableSample sample = null; int s = start(); }
{
  LOOKAHEAD({ kind(1) == LATERAL }) <LATERAL>
  ( q = QueryInParens() [ LOOKAHEAD({ isAlias() }) alias = Alias() ] { return new PgSubqueryRef(pos(s), q, alias, null, true); }
  | LOOKAHEAD({ true }) t = FunctionRef(s, true) { return t; }
  )
| LOOKAHEAD({ kind(1) == LPAREN && isQueryStart(2) })
  q = QueryInParens() [ LOOKAHEAD({ isAlias() }) alias = Alias() ] [ sample = TableSample() ]
  { return new PgSubqueryRef(pos(s), q, alias, sample, false); }
| t = ParenthesisedTable() { return t; }
| LOOKAHEAD({ kind(1) == ROWS && kind(2) == FROM }) t = FunctionRef(s, false) { return t; }
| LOOKAHEAD({ kind(1) == VALUES && kind(2) == LPAREN }) t = Values() [ LOOKAHEAD({ isAlias() }) alias = Alias() ]
  { return new PgSubqueryRef(pos(s), query(t), alias, null, false); }
| LOOKAHEAD({ isFunctionTable() }) t = FunctionRef(s, false) { return t; }
| LOOKAHEAD({ true }) t = RelationExpression() [ LOOKAHEAD({ isAlias() }) alias = Alias() ] [ sample = TableSample() ]
  { return relation(s, (PgTableRef) t, alias, sample); }
}

<#-- (a JOIN b) or parentheses around a query in parentheses that may go on. -->
SqlNode ParenthesisedTable() : { SqlNode t; PgQuery q = null; PgAlias alias = null; int s = start(), i; }
{
  <LPAREN> { i = start(); } t = TableRef()
  { if (isBareSubquery(t) && isQueryRest()) { q = QueryRest(((PgSubqueryRef) t).query(), i); } }
  <RPAREN> [ LOOKAHEAD({ isAlias() }) alias = Alias() ]
  { return parenthesised(s, t, q, alias); }
}

PgTableRef RelationExpression() : { SqlIdentifier name; boolean only = false; int s = start(); }
{
  ( LOOKAHEAD({ kind(1) == ONLY }) <ONLY> { only = true; } ( <LPAREN> name = QualifiedName() <RPAREN> | name = QualifiedName() )
  | name = QualifiedName() [ LOOKAHEAD({ kind(1) == STAR }) <STAR> ]
  )
  { return new PgTableRef(pos(s), name, null, null, only); }
}

PgFunctionRef FunctionRef(int s, boolean lateral) : { List<SqlNode> functions = new ArrayList<SqlNode>(); SqlNode f; boolean rows = false, ordinality = false; PgAlias alias = null; int i; }
{
  { i = start(); }
  ( LOOKAHEAD({ kind(1) == ROWS && kind(2) == FROM })
    <ROWS> <FROM> <LPAREN> { rows = true; i = start(); } f = FunctionCallOnly() { functions.add(f); } ( <COMMA> f = FunctionCallOnly() { functions.add(f); } )*
    <RPAREN>
  | LOOKAHEAD({ true }) f = FunctionCallOnly() { functions.add(f); }
  )
  { SqlNodeList list = list(functions, i); }
  [ LOOKAHEAD({ kind(1) == WITH && kind(2) == ORDINALITY }) <WITH> <ORDINALITY> { ordinality = true; } ]
  [ LOOKAHEAD({ isAlias() }) alias = Alias() ]
  { return new PgFunctionRef(pos(s), list, alias, lateral, rows, ordinality); }
}

SqlNode FunctionCallOnly() : { SqlNode e; Names names = new Names(); String n; int s = start(); PgAlias alias = null; }
{
  ( e = ValueFunction()
  | LOOKAHEAD({ isSpecialCall() }) e = SpecialCall()
  | n = NonReservedWord() { add(names, n); } ( <DOT> n = ColLabel() { add(names, n); } )* e = CallArguments(s, identifier(names))
  )
  [ LOOKAHEAD({ kind(1) == AS && kind(2) == LPAREN }) alias = Alias() ]
  { return alias == null ? e : new PgFunctionRef(pos(s), list(e), alias, false, false, false); }
}

PgAlias Alias() : { SqlIdentifier name = null; SqlNodeList columns = none(), definitions = none(); String n; int s = start(); }
{
  [ <AS> ]
  ( <LPAREN> definitions = ColumnDefinitionList() <RPAREN>
  | n = ColId() { name = identifier(n); }
    [ LOOKAHEAD({ kind(1) == LPAREN }) <LPAREN>
      ( LOOKAHEAD({ kind(2) == COMMA || kind(2) == RPAREN }) columns = ColNameList() | definitions = ColumnDefinitionList() ) <RPAREN> ]
  )
  { return new PgAlias(pos(s), name, columns, definitions); }
}

SqlNodeList ColumnDefinitionList() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode c; int s = start(); }
{
  c = RecordColumn() { list.add(c); } ( <COMMA> c = RecordColumn() { list.add(c); } )* { return list(list, s); }
}

PgColumnDef RecordColumn() : { SqlIdentifier name, collation = null; PgTypeName type; int s = start(); }
{
  name = ColName() type = TypeName() [ <COLLATE> collation = AnyName() ]
  { return new PgColumnDef(pos(s), name, type, collation, none(), null, null); }
}

SqlIdentifier AnyName() : { Names names = new Names(); String n; }
{
  ( n = ColId() | <DEFAULT_> { n = "default"; } ) { add(names, n); } ( LOOKAHEAD({ kind(1) == DOT }) <DOT> n = ColLabel() { add(names, n); } )*
  { return identifier(names); }
}

PgTableSample TableSample() : { SqlIdentifier method; SqlNodeList arguments; SqlNode seed = null; int s = start(); }
{
  <TABLESAMPLE> method = QualifiedName() <LPAREN> arguments = ExpressionList() <RPAREN> [ <REPEATABLE> <LPAREN> seed = Expression() <RPAREN> ]
  { return new PgTableSample(pos(s), method, arguments, seed, null); }
}

<#-- DuckDB: `10%`, `10 PERCENT`, `10 ROWS`, `10`. -->
PgTableSample DuckSample() : { SqlNode e; String unit = null; int s = start(); }
{
  e = PrimaryHead() [ <PERCENT> { unit = "PERCENT"; } | <ROWS> { unit = "ROWS"; } ] [ LOOKAHEAD({ unit == null && image(1, "percent") }) <IDENTIFIER> { unit = "PERCENT"; } ]
  { return new PgTableSample(pos(s), null, list(e), null, unit); }
}
