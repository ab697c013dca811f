<#-- Names by PostgreSQL's four classes of keywords. -->
void UnreservedKeyword() : {}
{
<@category "unreserved"/>
}

void ColumnNameKeyword() : {}
{
<@category "column"/>
}

void TypeFunctionKeyword() : {}
{
<@category "type"/>
}

void ReservedKeyword() : {}
{
<@category "reserved"/>
}

void BareLabelKeyword() : {}
{
<#assign first = true>
<#list tokens as k><#if k.bare_label == "true">
  <#if !first>| </#if><${token(k.word)}>
<#assign first = false>
</#if></#list>
}

String ColId() : {}
{
  ( <IDENTIFIER> | <QUOTED_IDENTIFIER> | UnreservedKeyword() | ColumnNameKeyword() ) { return name(token); }
}

String TypeFunctionName() : {}
{
  ( <IDENTIFIER> | <QUOTED_IDENTIFIER> | UnreservedKeyword() | TypeFunctionKeyword() ) { return name(token); }
}

String NonReservedWord() : {}
{
  ( <IDENTIFIER> | <QUOTED_IDENTIFIER> | UnreservedKeyword() | ColumnNameKeyword() | TypeFunctionKeyword() ) { return name(token); }
}

String ColLabel() : {}
{
  ( <IDENTIFIER> | <QUOTED_IDENTIFIER> | UnreservedKeyword() | ColumnNameKeyword() | TypeFunctionKeyword() | ReservedKeyword() ) { return name(token); }
}

String BareColLabel() : {}
{
  ( <IDENTIFIER> | <QUOTED_IDENTIFIER> | BareLabelKeyword() ) { return name(token); }
}

SqlIdentifier ColName() : { String n; }
{
  n = ColId() { return identifier(n); }
}

SqlIdentifier QualifiedName() : { Names names = new Names(); String n; }
{
  n = ColId() { add(names, n); }
  ( LOOKAHEAD({ kind(1) == DOT }) <DOT> n = ColLabel() { add(names, n); } )*
  { return identifier(names); }
}

SqlNodeList ColNameList() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode n; int s = start(); }
{
  n = ColName() { list.add(n); } ( <COMMA> n = ColName() { list.add(n); } )*
  { return list(list, s); }
}

SqlNodeList QualifiedNameList() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode n; int s = start(); }
{
  n = QualifiedName() { list.add(n); } ( <COMMA> n = QualifiedName() { list.add(n); } )*
  { return list(list, s); }
}

