SqlNode StatementEof() : { SqlNode e; }
{
  e = Statement() [ <SEMICOLON> ] <EOF> { return e; }
}

SqlNode ExpressionEof() : { SqlNode e; }
{
  e = Expression() <EOF> { return e; }
}

PgTypeName TypeNameEof() : { PgTypeName e; }
{
  e = TypeName() <EOF> { return e; }
}

SqlNode Statement() : { SqlNode e; }
{
  ( e = Preparable() | e = Create() | e = Drop() | e = Alter() | e = Comment() | e = Truncate() ) { return e; }
}

<#-- What may stand in PREPARE and in a common table expression. -->
SqlNode Preparable() : { PgWith with = null; SqlNode e; int s = start(); }
{
  [ with = With() ]
  ( e = QueryAfterWith(with, s) | e = Insert(with, s) | e = Update(with, s) | e = Delete(with, s) | e = Merge(with, s) )
  { return e; }
}
