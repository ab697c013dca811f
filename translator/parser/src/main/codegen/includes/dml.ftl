<#-- INSERT, UPDATE, DELETE, MERGE. -->
PgInsert Insert(PgWith with, int s) :
{
  SqlIdentifier name, alias = null;
  SqlNodeList columns = none(), returning = none();
  PgQuery source = null;
  PgOnConflict conflict = null;
  String overriding = null;
  boolean replace = false, byName = false;
  int t;
}
{
  <INSERT> [ <OR> <REPLACE> { replace = true; } ] <INTO> { t = start(); } name = QualifiedName() [ <AS> alias = ColName() ]
  { PgTableRef target = target(t, name, alias); }
  [ LOOKAHEAD({ kind(1) == BY }) <BY> ( <NAME> { byName = true; } | <POSITION> ) ]
  [ LOOKAHEAD({ kind(1) == LPAREN && !isQueryStart(2) && kind(2) != LPAREN }) <LPAREN> columns = TargetColumns() <RPAREN> ]
  [ <OVERRIDING> ( <USER> { overriding = "USER"; } | <SYSTEM> { overriding = "SYSTEM"; } ) <VALUE> ]
  ( <DEFAULT_> <VALUES> | source = Query() )
  [ conflict = OnConflict() ]
  [ returning = Returning() ]
  { return new PgInsert(pos(s), with, target, columns, source, conflict, returning, overriding, replace, byName); }
}

SqlNodeList TargetColumns() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode c; int s = start(); }
{
  c = TargetColumn() { list.add(c); } ( <COMMA> c = TargetColumn() { list.add(c); } )* { return list(list, s); }
}

SqlNode TargetColumn() : { SqlIdentifier name; SqlNode e; int s = start(); }
{
  name = ColName() e = Indirections(name, s) { return e; }
}

PgOnConflict OnConflict() : { SqlNodeList columns = none(), assignments = none(); SqlNode arbiter = null, where = null; SqlIdentifier constraint = null; int s = start(); }
{
  <ON> <CONFLICT>
  [ <LPAREN> columns = IndexElements() <RPAREN> [ <WHERE> arbiter = Expression() ] | <ON> <CONSTRAINT> constraint = ColName() ]
  <DO> ( <NOTHING> | <UPDATE> <SET> assignments = Assignments() [ <WHERE> where = Expression() ] )
  { return new PgOnConflict(pos(s), columns, arbiter, constraint, assignments, where); }
}

SqlNodeList Returning() : { SqlNodeList targets; }
{
  <RETURNING> targets = Targets() { return targets; }
}

SqlNodeList Assignments() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode a; int s = start(); }
{
  a = Assignment() { list.add(a); } ( <COMMA> a = Assignment() { list.add(a); } )* { return list(list, s); }
}

PgAssignment Assignment() : { SqlNodeList targets; SqlNode e, c; int s = start(); }
{
  ( <LPAREN> targets = TargetColumns() <RPAREN> | c = TargetColumn() { targets = list(c); } ) <EQ> e = Expression()
  { return new PgAssignment(pos(s), targets, e); }
}

SqlNode WhereOrCurrent() : { SqlNode e; SqlIdentifier cursor; int s; }
{
  <WHERE> { s = start(); }
  ( LOOKAHEAD({ kind(1) == CURRENT && kind(2) == OF }) <CURRENT> <OF> cursor = ColName() { return new PgCurrentOf(pos(s), cursor); }
  | e = Expression() { return e; } )
}

PgTableRef TargetRelation() : { PgTableRef t; SqlIdentifier alias = null; int s = start(); }
{
  t = RelationExpression() [ LOOKAHEAD({ kind(1) == AS || kind(1) != SET && isColId(1) }) [ <AS> ] alias = ColName() ]
  { return alias == null ? t : target(s, t, alias); }
}

PgUpdate Update(PgWith with, int s) : { PgTableRef target; SqlNodeList assignments, from = none(), returning = none(); SqlNode where = null; }
{
  <UPDATE> target = TargetRelation() <SET> assignments = Assignments()
  [ <FROM> from = FromList() ] [ where = WhereOrCurrent() ] [ returning = Returning() ]
  { return new PgUpdate(pos(s), with, target, assignments, from, where, returning); }
}

PgDelete Delete(PgWith with, int s) : { PgTableRef target; SqlNodeList using = none(), returning = none(); SqlNode where = null; }
{
  <DELETE> <FROM> target = TargetRelation() [ <USING> using = FromList() ] [ where = WhereOrCurrent() ] [ returning = Returning() ]
  { return new PgDelete(pos(s), with, target, using, where, returning); }
}

PgMerge Merge(PgWith with, int s) : { PgTableRef target; SqlNode source, on; List<SqlNode> branches = new ArrayList<SqlNode>(); SqlNode w; int b; }
{
  <MERGE> <INTO> target = TargetRelation() <USING> source = TableRef() <ON> on = Expression() { b = start(); }
  ( w = MergeWhen() { branches.add(w); } )+
  { return new PgMerge(pos(s), with, target, source, on, list(branches, b)); }
}

PgMergeWhen MergeWhen() :
{
  SqlNode condition = null;
  SqlNodeList assignments = none(), columns = none(), values = none();
  boolean matched = true;
  PgMergeWhen.Action action;
  String overriding = null;
  int s = start();
}
{
  <WHEN> [ <NOT> { matched = false; } ] <MATCHED> [ <AND> condition = Expression() ] <THEN>
  ( <DO> <NOTHING> { action = PgMergeWhen.Action.NOTHING; }
  | LOOKAHEAD({ matched }) ( <UPDATE> <SET> assignments = Assignments() { action = PgMergeWhen.Action.UPDATE; }
    | <DELETE> { action = PgMergeWhen.Action.DELETE; } )
  | LOOKAHEAD({ !matched }) <INSERT> { action = PgMergeWhen.Action.INSERT; } [ <LPAREN> columns = TargetColumns() <RPAREN> ]
    [ <OVERRIDING> ( <USER> { overriding = "USER"; } | <SYSTEM> { overriding = "SYSTEM"; } ) <VALUE> ]
    ( <VALUES> <LPAREN> values = ExpressionList() <RPAREN> | <DEFAULT_> <VALUES> { action = PgMergeWhen.Action.INSERT_DEFAULT; } )
  )
  { return new PgMergeWhen(pos(s), condition, assignments, columns, values, matched, action, overriding); }
}
