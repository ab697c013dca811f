<#-- Queries: SELECT, set operations, VALUES, and what follows them. -->
PgQuery Query() : { PgWith with = null; PgQuery q; int s = start(); }
{
  [ with = With() ] q = QueryAfterWith(with, s) { return q; }
}

PgQuery QueryInParens() : { PgQuery q; }
{
  <LPAREN> q = Query() <RPAREN> { return q; }
}

PgQuery QueryAfterWith(PgWith with, int s) : { SqlNode body; PgQuery q; int b = start(); }
{
  body = QueryPrimary() body = Intersections(body, b) body = Unions(body, b) q = QueryTail(with, body, s) { return q; }
}

<#-- Goes on after a query in parentheses that turned out to be the first operand of a larger one. -->
PgQuery QueryRest(PgQuery first, int s) : { SqlNode body; PgQuery q; }
{
  body = Intersections(plain(first), s) body = Unions(body, s) q = QueryTail(null, body, s) { return q; }
}

SqlNode Unions(SqlNode left, int s) : { SqlNode right; int r; PgSetOperation.Kind kind; boolean all, byName; }
{
  ( ( <UNION> { kind = PgSetOperation.Kind.UNION; } | <EXCEPT> { kind = PgSetOperation.Kind.EXCEPT; } )
    all = SetQuantifier() byName = ByName() { r = start(); } right = QueryPrimary() right = Intersections(right, r)
    { left = new PgSetOperation(pos(s), left, right, kind, all, byName); }
  )*
  { return left; }
}

<#-- INTERSECT binds tighter than UNION and EXCEPT. -->
SqlNode Intersections(SqlNode left, int s) : { SqlNode right; boolean all; }
{
  ( <INTERSECT> all = SetQuantifier() right = QueryPrimary()
    { left = new PgSetOperation(pos(s), left, right, PgSetOperation.Kind.INTERSECT, all, false); }
  )*
  { return left; }
}

boolean SetQuantifier() : { boolean all = false; }
{
  [ <ALL> { all = true; } | <DISTINCT> ] { return all; }
}

boolean ByName() : { boolean byName = false; }
{
  [ <BY> <NAME> { byName = true; } ] { return byName; }
}

SqlNode QueryPrimary() : { SqlNode e; PgQuery q; SqlNodeList rows; SqlIdentifier name; int s = start(); PgTableRef table; }
{
  e = Select() { return e; }
| e = Values() { return e; }
| <TABLE> table = RelationExpression() { return allOf(s, table); }
| q = QueryInParens() { return plain(q); }
}

PgValues Values() : { List<SqlNode> rows = new ArrayList<SqlNode>(); SqlNode r; int s = start(); }
{
  <VALUES> r = ValuesRow() { rows.add(r); } ( LOOKAHEAD({ kind(1) == COMMA }) <COMMA> r = ValuesRow() { rows.add(r); } )* { return new PgValues(pos(s), list(rows, s)); }
}

SqlNode ValuesRow() : { SqlNodeList items; int s = start(); }
{
  <LPAREN> items = ExpressionList() <RPAREN> { return new PgRow(pos(s), items, false); }
}

PgSelect Select() : { SelectParts p = new SelectParts(); int s = start(); }
{
  ( <SELECT> SelectQuantifier(p) [ LOOKAHEAD({ !endsTargets() }) p.targets = Targets() ] [ p.into = Into() ] [ <FROM> p.from = FromList() ]
  | <FROM> p.from = FromList() { p.targets = star(s); } [ <SELECT> SelectQuantifier(p) [ LOOKAHEAD({ !endsTargets() }) p.targets = Targets() ] ]
  )
  [ <WHERE> p.where = Expression() ]
  [ <GROUP> <BY> GroupBy(p) ]
  [ <HAVING> p.having = Expression() ]
  [ <WINDOW> p.windows = Windows() ]
  [ LOOKAHEAD({ isQualify() }) <IDENTIFIER> p.qualify = Expression() ]
  [ LOOKAHEAD({ kind(1) == USING && image(2, "sample") }) <USING> <IDENTIFIER> p.sample = DuckSample() ]
  { return p.select(pos(s)); }
}

void SelectQuantifier(SelectParts p) : {}
{
  [ <ALL> | <DISTINCT> { p.distinct = true; } [ LOOKAHEAD({ kind(1) == ON }) <ON> <LPAREN> p.distinctOn = ExpressionList() <RPAREN> ] ]
}

SqlNodeList Targets() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode t; int s = start(); }
{
  t = Target() { list.add(t); } ( <COMMA> t = Target() { list.add(t); } )*
  { return list(list, s); }
}

PgTarget Target() : { SqlNode e; String n; SqlIdentifier alias = null; int s = start(); }
{
  ( <STAR> e = StarTail(s, null)
  | e = Expression() [ LOOKAHEAD({ kind(1) == AS || isBareLabel() }) ( <AS> n = ColLabel() { alias = identifier(n); } | n = BareColLabel() { alias = identifier(n); } ) ]
  )
  { return new PgTarget(pos(s), e, alias); }
}

PgInto Into() : { String persistence = ""; SqlIdentifier name; int s = start(); }
{
  <INTO>
  [ LOOKAHEAD({ isPersistence() && kind(2) != COMMA && !endsClause(2) }) persistence = Persistence() ]
  [ LOOKAHEAD({ kind(1) == TABLE }) <TABLE> ]
  name = QualifiedName() { return new PgInto(pos(s), name, persistence); }
}

String Persistence() : {}
{
  [ LOOKAHEAD({ kind(2) == TEMPORARY || kind(2) == TEMP }) ( <LOCAL> | <GLOBAL> ) ]
  ( ( <TEMPORARY> | <TEMP> ) { return "TEMPORARY"; } | <UNLOGGED> { return "UNLOGGED"; } )
}

void GroupBy(SelectParts p) : {}
{
  LOOKAHEAD({ kind(1) == ALL && endsClause(2) }) <ALL> { p.groupByAll = true; }
| LOOKAHEAD({ true }) [ <ALL> | <DISTINCT> { p.groupDistinct = true; } ] p.groupBy = GroupItems()
}

SqlNodeList GroupItems() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode e; int s = start(); }
{
  e = GroupItem() { list.add(e); } ( <COMMA> e = GroupItem() { list.add(e); } )* { return list(list, s); }
}

SqlNode GroupItem() : { SqlNode e; SqlNodeList items; PgGroupingSet.Kind kind; int s = start(); }
{
  LOOKAHEAD({ kind(1) == LPAREN && kind(2) == RPAREN }) <LPAREN> <RPAREN> { return new PgGroupingSet(pos(s), none(), PgGroupingSet.Kind.EMPTY); }
| LOOKAHEAD({ (kind(1) == ROLLUP || kind(1) == CUBE) && kind(2) == LPAREN })
  ( <ROLLUP> { kind = PgGroupingSet.Kind.ROLLUP; } | <CUBE> { kind = PgGroupingSet.Kind.CUBE; } )
  <LPAREN> items = ExpressionList() <RPAREN> { return new PgGroupingSet(pos(s), items, kind); }
| LOOKAHEAD({ kind(1) == GROUPING && kind(2) == SETS }) <GROUPING> <SETS> <LPAREN> items = GroupItems() <RPAREN>
  { return new PgGroupingSet(pos(s), items, PgGroupingSet.Kind.SETS); }
| e = Expression() { return e; }
}

SqlNodeList Windows() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode w; String n; SqlIdentifier name; int s = start(), i; }
{
  { i = start(); } n = ColId() { name = identifier(n); } <AS> w = WindowSpecification(name, i) { list.add(w); }
  ( <COMMA> { i = start(); } n = ColId() { name = identifier(n); } <AS> w = WindowSpecification(name, i) { list.add(w); } )*
  { return list(list, s); }
}

PgWindow WindowSpecification(SqlIdentifier name, int s) : { SqlIdentifier base = null; String n; SqlNodeList partition = none(), order = none(); PgFrame frame = null; }
{
  <LPAREN>
  [ LOOKAHEAD({ isWindowBase() }) n = ColId() { base = identifier(n); } ]
  [ <PARTITION> <BY> partition = ExpressionList() ]
  [ order = OrderBy() ]
  [ frame = Frame() ]
  <RPAREN> { return new PgWindow(pos(s), name, base, partition, order, frame); }
}

PgFrame Frame() : { PgFrame.Unit unit; PgFrameBound low, high = null; String exclusion = null; int s = start(); }
{
  ( <ROWS> { unit = PgFrame.Unit.ROWS; } | <RANGE> { unit = PgFrame.Unit.RANGE; } | <GROUPS> { unit = PgFrame.Unit.GROUPS; } )
  ( LOOKAHEAD({ kind(1) == BETWEEN }) <BETWEEN> low = FrameBound() <AND> high = FrameBound() | LOOKAHEAD({ true }) low = FrameBound() )
  [ <EXCLUDE> ( <CURRENT> <ROW> { exclusion = "CURRENT ROW"; } | <GROUP> { exclusion = "GROUP"; } | <TIES> { exclusion = "TIES"; } | <NO> <OTHERS> ) ]
  { return new PgFrame(pos(s), low, high, unit, exclusion); }
}

PgFrameBound FrameBound() : { SqlNode e; PgFrameBound.Kind kind; int s = start(); }
{
  LOOKAHEAD({ kind(1) == UNBOUNDED && (kind(2) == PRECEDING || kind(2) == FOLLOWING) }) <UNBOUNDED>
  ( <PRECEDING> { kind = PgFrameBound.Kind.UNBOUNDED_PRECEDING; } | <FOLLOWING> { kind = PgFrameBound.Kind.UNBOUNDED_FOLLOWING; } )
  { return new PgFrameBound(pos(s), null, kind); }
| LOOKAHEAD({ kind(1) == CURRENT && kind(2) == ROW }) <CURRENT> <ROW> { return new PgFrameBound(pos(s), null, PgFrameBound.Kind.CURRENT_ROW); }
| e = Expression() ( <PRECEDING> { kind = PgFrameBound.Kind.PRECEDING; } | <FOLLOWING> { kind = PgFrameBound.Kind.FOLLOWING; } )
  { return new PgFrameBound(pos(s), e, kind); }
}

SqlNodeList OrderBy() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode k; int s; }
{
  <ORDER> <BY> { s = start(); } k = SortKey() { list.add(k); } ( <COMMA> k = SortKey() { list.add(k); } )* { return list(list, s); }
}

PgSortKey SortKey() : { SqlNode e, using = null; OperatorName o; PgSortKey.Direction d = PgSortKey.Direction.DEFAULT; PgSortKey.Nulls n = PgSortKey.Nulls.DEFAULT; int s = start(); }
{
  ( LOOKAHEAD({ kind(1) == ALL }) <ALL> { e = allColumns(); } | e = Expression() )
  [ <ASC> { d = PgSortKey.Direction.ASC; } | <DESC> { d = PgSortKey.Direction.DESC; }
  | <USING> o = BinaryOperator() { using = string(o.symbol()); } ]
  [ LOOKAHEAD({ kind(1) == NULLS && (kind(2) == FIRST || kind(2) == LAST) })
    <NULLS> ( <FIRST> { n = PgSortKey.Nulls.FIRST; } | <LAST> { n = PgSortKey.Nulls.LAST; } ) ]
  { return new PgSortKey(pos(s), e, using, d, n); }
}

PgQuery QueryTail(PgWith with, SqlNode body, int s) : { QueryParts p = new QueryParts(); SqlNode e; List<SqlNode> locking = new ArrayList<SqlNode>(); PgLocking l; int i; }
{
  [ p.orderBy = OrderBy() ]
  ( LOOKAHEAD({ !p.limited && (kind(1) == LIMIT || kind(1) == FETCH) || !p.skipped && kind(1) == OFFSET || kind(1) == FOR })
    ( <LIMIT> { p.limited = true; } ( <ALL> | p.limit = Expression() )
    | <OFFSET> { p.skipped = true; } p.offset = Expression() [ LOOKAHEAD({ kind(1) == ROW || kind(1) == ROWS }) ( <ROW> | <ROWS> ) ]
    | <FETCH> { p.limited = true; } ( <FIRST> | <NEXT> ) { p.limit = one(start()); }
      [ LOOKAHEAD({ kind(1) != ROW && kind(1) != ROWS }) p.limit = FetchCount() ] ( <ROW> | <ROWS> ) ( <ONLY> | <WITH> <TIES> { p.withTies = true; } )
    | l = Locking() { locking.add(l); }
    )
  )*
  { return p.query(pos(s), with, body, list(locking, s)); }
}

SqlNode FetchCount() : { SqlNode e; int s = start(); Token t; }
{
  ( t = <PLUS> | t = <MINUS> ) e = PrimaryHead() { return signed(s, t.image, e); }
| e = Primary() { return e; }
}

PgLocking Locking() : { String strength, wait = null; SqlNodeList tables = none(); int s = start(); }
{
  <FOR>
  ( <UPDATE> { strength = "UPDATE"; } | <NO> <KEY> <UPDATE> { strength = "NO KEY UPDATE"; }
  | <SHARE> { strength = "SHARE"; } | <KEY> <SHARE> { strength = "KEY SHARE"; } | <READ> <ONLY> { strength = "READ ONLY"; } )
  [ <OF> tables = QualifiedNameList() ]
  [ <NOWAIT> { wait = "NOWAIT"; } | <SKIP_> <LOCKED> { wait = "SKIP LOCKED"; } ]
  { return new PgLocking(pos(s), tables, strength, wait); }
}

PgWith With() : { boolean recursive = false; List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode c; int s = start(), i; }
{
  <WITH> [ LOOKAHEAD({ kind(1) == RECURSIVE }) <RECURSIVE> { recursive = true; } ] { i = start(); }
  c = CommonTable() { list.add(c); } ( <COMMA> c = CommonTable() { list.add(c); } )*
  { return new PgWith(pos(s), list(list, i), recursive); }
}

PgCte CommonTable() : { SqlIdentifier name; SqlNodeList columns = none(); Boolean materialized = null; SqlNode statement; String n; PgSearch search = null; PgCycle cycle = null; int s = start(); }
{
  n = ColId() { name = identifier(n); } [ <LPAREN> columns = ColNameList() <RPAREN> ] <AS>
  [ <MATERIALIZED> { materialized = true; } | <NOT> <MATERIALIZED> { materialized = false; } ]
  <LPAREN> statement = Preparable() <RPAREN>
  [ search = SearchClause() ] [ cycle = CycleClause() ]
  { return new PgCte(pos(s), name, columns, statement, materialized, search, cycle); }
}

PgSearch SearchClause() : { boolean breadth = false; SqlNodeList columns; String n; SqlIdentifier sequence; int s = start(); }
{
  <SEARCH> ( <DEPTH> | <BREADTH> { breadth = true; } ) <FIRST> <BY> columns = ColNameList() <SET> n = ColId() { sequence = identifier(n); }
  { return new PgSearch(pos(s), columns, sequence, breadth); }
}

PgCycle CycleClause() : { SqlNodeList columns; SqlNode value = null, otherwise = null; String n; SqlIdentifier mark, path; int s = start(); }
{
  <CYCLE> columns = ColNameList() <SET> n = ColId() { mark = identifier(n); }
  [ <TO> value = Expression() <DEFAULT_> otherwise = Expression() ] <USING> n = ColId() { path = identifier(n); }
  { return new PgCycle(pos(s), columns, mark, value, otherwise, path); }
}
