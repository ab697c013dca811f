<#-- Data definition. -->
SqlNode Create() : { boolean replace = false; String persistence = ""; SqlNode e; int s = start(); }
{
  <CREATE> [ <OR> <REPLACE> { replace = true; } ] [ LOOKAHEAD({ isPersistence() }) persistence = Persistence() ]
  ( <TABLE> e = CreateTable(s, replace, persistence)
  | <VIEW> e = CreateView(s, replace, persistence, false)
  | <RECURSIVE> <VIEW> e = CreateView(s, replace, persistence, true)
  | <MATERIALIZED> <VIEW> e = CreateMaterializedView(s, replace, persistence)
  | <SEQUENCE> e = CreateSequence(s, persistence)
  | <SCHEMA> e = CreateSchema(s)
  | <TYPE> e = CreateType(s)
  | <DOMAIN> e = CreateDomain(s)
  | e = CreateIndex(s)
  )
  { return e; }
}

boolean IfNotExists() : { boolean found = false; }
{
  [ LOOKAHEAD({ kind(1) == IF && kind(2) == NOT }) <IF> <NOT> <EXISTS> { found = true; } ] { return found; }
}

boolean IfExists() : { boolean found = false; }
{
  [ LOOKAHEAD({ kind(1) == IF && kind(2) == EXISTS }) <IF> <EXISTS> { found = true; } ] { return found; }
}

boolean Cascade() : { boolean cascade = false; }
{
  [ <CASCADE> { cascade = true; } | <RESTRICT> ] { return cascade; }
}

SqlNode CreateTable(int s, boolean replace, String persistence) : { TableParts p = new TableParts(); SqlNode query; boolean data; }
{
  p.ifNotExists = IfNotExists() p.name = QualifiedName()
  ( LOOKAHEAD({ isTableElements() }) <LPAREN> [ LOOKAHEAD({ kind(1) != RPAREN }) p.elements = TableElements() ] <RPAREN> [ <INHERITS> <LPAREN> p.inherits = QualifiedNameList() <RPAREN> ]
  | <OF> p.ofType = QualifiedName() [ <LPAREN> p.elements = TypedTableElements() <RPAREN> ]
  | <PARTITION> <OF> p.partitionOf = QualifiedName() [ <LPAREN> p.elements = TypedTableElements() <RPAREN> ] p.partitionSpec = PartitionBounds()
  | [ <LPAREN> p.columns = ColNameList() <RPAREN> ]
  )
  [ <PARTITION> <BY> { p.partitionSpec = rest(); } ]
  [ <USING> ColId() ]
  [ LOOKAHEAD({ kind(1) == WITH && kind(2) == LPAREN }) <WITH> p.opts = Options() ] [ LOOKAHEAD({ kind(1) == WITHOUT }) <WITHOUT> <OIDS> ]
  [ <ON> <COMMIT> ( <DROP> { p.onCommit = "DROP"; } | <DELETE> <ROWS> { p.onCommit = "DELETE ROWS"; } | <PRESERVE> <ROWS> { p.onCommit = "PRESERVE ROWS"; } ) ]
  [ <TABLESPACE> p.tablespace = ColId() ]
  [ <AS> query = Preparable() data = WithData() { return p.as(pos(s), query, persistence, replace, data); } ]
  { return p.table(pos(s), persistence, replace); }
}

boolean WithData() : { boolean data = true; }
{
  [ <WITH> [ <NO> { data = false; } ] <DATA> ] { return data; }
}

<#-- The bounds of a partition are kept as text: nothing looks inside. -->
String PartitionBounds() : {}
{
  <DEFAULT_> { return "DEFAULT"; }
| <FOR> <VALUES> { return "FOR VALUES " + balanced(); }
}

SqlNodeList TableElements() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode e; int s = start(); }
{
  e = TableElement() { list.add(e); } ( LOOKAHEAD({ kind(1) == COMMA && kind(2) != RPAREN }) <COMMA> e = TableElement() { list.add(e); } )*
  { return list(list, s); }
}

SqlNode TableElement() : { SqlNode e; }
{
  LOOKAHEAD({ kind(1) == LIKE }) e = TableLike() { return e; }
| LOOKAHEAD({ isTableConstraint() }) e = TableConstraint() { return e; }
| e = ColumnDef() { return e; }
}

SqlNode TableLike() : { SqlIdentifier name; List<String> opts = new ArrayList<String>(); String o; int s = start(); }
{
  <LIKE> name = QualifiedName() ( ( <INCLUDING> | <EXCLUDING> ) { o = upper(); } ColLabel() { opts.add(o + " " + upper()); } )*
  { return new PgTableLike(pos(s), name, opts); }
}

PgColumnDef ColumnDef() : { SqlIdentifier name, collation = null; PgTypeName type; List<SqlNode> constraints = new ArrayList<SqlNode>(); String compression = null, storage = null; int s = start(), c; }
{
  name = ColName() type = TypeName()
  [ LOOKAHEAD({ kind(1) == STORAGE }) <STORAGE> storage = ColLabel() ] [ LOOKAHEAD({ kind(1) == COMPRESSION }) <COMPRESSION> compression = ColLabel() ] { c = start(); }
  ( LOOKAHEAD({ kind(1) == COLLATE || isColumnConstraint() }) ( <COLLATE> collation = AnyName() | LOOKAHEAD({ true }) ColumnConstraint(constraints) ) )*
  { SqlNodeList list = list(constraints, c); return new PgColumnDef(pos(s), name, type, collation, list, compression, storage); }
}

SqlNodeList TypedTableElements() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode e; int s = start(); }
{
  e = TypedTableElement() { list.add(e); } ( <COMMA> e = TypedTableElement() { list.add(e); } )* { return list(list, s); }
}

SqlNode TypedTableElement() : { SqlNode e; SqlIdentifier name; List<SqlNode> constraints = new ArrayList<SqlNode>(); int s = start(), c; }
{
  LOOKAHEAD({ isTableConstraint() }) e = TableConstraint() { return e; }
| name = ColName() [ <WITH> <OPTIONS> ] { c = start(); } ( LOOKAHEAD({ isColumnConstraint() }) ColumnConstraint(constraints) )*
  { SqlNodeList list = list(constraints, c); return new PgColumnDef(pos(s), name, null, null, list, null, null); }
}

void ColumnConstraint(List<SqlNode> constraints) : { ConstraintParts p = new ConstraintParts(); SqlNode last; int s = start(); }
{
  ( LOOKAHEAD({ isConstraintAttribute() }) ConstraintAttribute(p)
    { last = constraints.isEmpty() ? null : constraints.get(constraints.size() - 1); attribute(constraints, p); }
  | [ <CONSTRAINT> p.name = ColName() ]
    ( <NOT> <NULL> { p.kind = PgConstraint.Kind.NOT_NULL; }
    | <NULL> { p.kind = PgConstraint.Kind.NULL; }
    | <UNIQUE> { p.kind = PgConstraint.Kind.UNIQUE; } NullsDistinct(p) IndexParameters(p)
    | <PRIMARY> <KEY> { p.kind = PgConstraint.Kind.PRIMARY_KEY; } IndexParameters(p)
    | <CHECK> { p.kind = PgConstraint.Kind.CHECK; } <LPAREN> p.expression = Expression() <RPAREN> [ LOOKAHEAD({ kind(1) == NO && kind(2) == INHERIT }) <NO> <INHERIT> { p.opts.add("NO INHERIT"); } ]
    | <DEFAULT_> { p.kind = PgConstraint.Kind.DEFAULT; } p.expression = Expr(0, true)
    | <GENERATED> Generated(p)
    | References(p)
    )
    { constraints.add(p.constraint(pos(s))); }
  )
}

void Generated(ConstraintParts p) : {}
{
  ( <ALWAYS> { p.kind = PgConstraint.Kind.IDENTITY_ALWAYS; } | <BY> <DEFAULT_> { p.kind = PgConstraint.Kind.IDENTITY_BY_DEFAULT; } ) <AS>
  ( <IDENTITY> [ LOOKAHEAD({ kind(1) == LPAREN }) <LPAREN> p.sequence = SequenceOptions() <RPAREN> ]
  | <LPAREN> { p.kind = PgConstraint.Kind.GENERATED; } p.expression = Expression() <RPAREN> [ <STORED> { p.opts.add("STORED"); } ] [ LOOKAHEAD({ image(1, "virtual") }) <IDENTIFIER> { p.opts.add("VIRTUAL"); } ] )
}

void NullsDistinct(ConstraintParts p) : {}
{
  [ LOOKAHEAD({ kind(1) == NULLS }) <NULLS> ( <NOT> <DISTINCT> { p.opts.add("NULLS NOT DISTINCT"); } | <DISTINCT> ) ]
}

void IndexParameters(ConstraintParts p) : { SqlNodeList ignored; }
{
  [ LOOKAHEAD({ kind(1) == WITH && kind(2) == LPAREN }) <WITH> ignored = Options() ]
  [ LOOKAHEAD({ kind(1) == USING && kind(2) == INDEX }) <USING> <INDEX> <TABLESPACE> ColId() ]
}

void References(ConstraintParts p) : { SqlNodeList set; }
{
  <REFERENCES> { p.kind = PgConstraint.Kind.FOREIGN_KEY; } p.referenced = QualifiedName()
  [ LOOKAHEAD({ kind(1) == LPAREN }) <LPAREN> p.referencedKeys = ColNameList() <RPAREN> ]
  [ <MATCH> ( <FULL> | <PARTIAL> | <SIMPLE> ) { p.opts.add("MATCH " + upper()); } ]
  ( LOOKAHEAD({ kind(1) == ON && (kind(2) == DELETE || kind(2) == UPDATE) }) <ON> ( <DELETE> | <UPDATE> ) { String event = "ON " + upper(); }
    ( <NO> <ACTION> { p.opts.add(event + " NO ACTION"); } | <RESTRICT> { p.opts.add(event + " RESTRICT"); }
    | <CASCADE> { p.opts.add(event + " CASCADE"); }
    | <SET> ( <NULL> { p.opts.add(event + " SET NULL"); } | <DEFAULT_> { p.opts.add(event + " SET DEFAULT"); } ) [ LOOKAHEAD({ kind(1) == LPAREN }) <LPAREN> set = ColNameList() <RPAREN> { setColumns(p, event, set); } ] ) )*
}

void ConstraintAttribute(ConstraintParts p) : {}
{
  <DEFERRABLE> { p.opts.add("DEFERRABLE"); }
| <NOT> ( <DEFERRABLE> { p.opts.add("NOT DEFERRABLE"); } | <VALID> { p.opts.add("NOT VALID"); } )
| <INITIALLY> ( <DEFERRED> | <IMMEDIATE> ) { p.opts.add("INITIALLY " + upper()); }
| <NO> <INHERIT> { p.opts.add("NO INHERIT"); }
}

PgConstraint TableConstraint() : { ConstraintParts p = new ConstraintParts(); int s = start(); }
{
  [ <CONSTRAINT> p.name = ColName() ]
  ( <CHECK> { p.kind = PgConstraint.Kind.CHECK; } <LPAREN> p.expression = Expression() <RPAREN>
  | <UNIQUE> { p.kind = PgConstraint.Kind.UNIQUE; } KeyOrIndex(p)
  | <PRIMARY> <KEY> { p.kind = PgConstraint.Kind.PRIMARY_KEY; } KeyOrIndex(p)
  | <FOREIGN> <KEY> <LPAREN> p.keys = ColNameList() <RPAREN> References(p)
  | <EXCLUDE> { p.kind = PgConstraint.Kind.EXCLUDE; p.opts.add(balanced()); }
  )
  ( LOOKAHEAD({ isConstraintAttribute() }) ConstraintAttribute(p) )*
  { return p.constraint(pos(s)); }
}

void KeyOrIndex(ConstraintParts p) : { SqlNodeList include; }
{
  <USING> <INDEX> p.referenced = ColName() { p.opts.add(p.kind.name().replace('_', ' ')); p.kind = PgConstraint.Kind.USING_INDEX; }
| LOOKAHEAD({ true }) NullsDistinct(p) <LPAREN> p.keys = ColNameList() <RPAREN> [ <INCLUDE> <LPAREN> include = ColNameList() <RPAREN> ] IndexParameters(p)
}

SqlNodeList Options() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode o; int s = start(); }
{
  <LPAREN> [ o = Option() { list.add(o); } ( <COMMA> o = Option() { list.add(o); } )* ] <RPAREN> { return list(list, s); }
}

PgOption Option() : { Names names = new Names(); String n; SqlNode value = null; int s = start(); }
{
  n = ColLabel() { add(names, n); } ( <DOT> n = ColLabel() { add(names, n); } )* { SqlIdentifier name = identifier(names); }
  [ <EQ> ( LOOKAHEAD({ kind(1) != NUMBER && kind(1) != STRING && kind(1) != MINUS && kind(1) != PLUS }) n = ColLabel() { value = identifier(n); } | value = Expression() ) ]
  { return new PgOption(pos(s), name, value); }
}

SqlNode CreateView(int s, boolean replace, String persistence, boolean recursive) : { boolean exists; SqlIdentifier name; SqlNodeList columns = none(), opts = none(); SqlNode query; String check = null; }
{
  exists = IfNotExists() name = QualifiedName() [ <LPAREN> columns = ColNameList() <RPAREN> ] [ <WITH> opts = Options() ] <AS> query = Query()
  [ <WITH> { check = ""; } [ ( <CASCADED> | <LOCAL> ) { check = upper(); } ] <CHECK> <OPTION> ]
  { return new PgCreateView(pos(s), name, columns, opts, query, replace, persistence, recursive, exists, check); }
}

SqlNode CreateMaterializedView(int s, boolean replace, String persistence) : { TableParts p = new TableParts(); SqlNode query; boolean data; }
{
  p.ifNotExists = IfNotExists() p.name = QualifiedName() [ <LPAREN> p.columns = ColNameList() <RPAREN> ] [ <USING> ColId() ] [ <WITH> p.opts = Options() ]
  [ <TABLESPACE> p.tablespace = ColId() ] <AS> query = Query() data = WithData() { p.materialized = true; return p.as(pos(s), query, persistence, replace, data); }
}

SqlNode CreateSequence(int s, String persistence) : { boolean exists; SqlIdentifier name; SqlNodeList opts; }
{
  exists = IfNotExists() name = QualifiedName() opts = SequenceOptions() { return new PgCreateSequence(pos(s), name, opts, persistence, exists); }
}

SqlNodeList SequenceOptions() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode o; int s = start(); }
{
  ( o = SequenceOption() { list.add(o); } )* { return list(list, s); }
}

<#-- NO MAXVALUE and the like have a NULL value; a bare word (CYCLE, RESTART) has none. -->
PgOption SequenceOption() : { String n; SqlNode v = null; int s = start(); PgTypeName type; SqlIdentifier name; }
{
  ( <AS> { n = "as"; } type = SimpleTypeName() { v = type; }
  | <CACHE> { n = "cache"; } v = SignedNumber()
  | <CYCLE> { n = "cycle"; }
  | <INCREMENT> [ <BY> ] { n = "increment"; } v = SignedNumber()
  | <MAXVALUE> { n = "maxvalue"; } v = SignedNumber()
  | <MINVALUE> { n = "minvalue"; } v = SignedNumber()
  | <NO> ( <MAXVALUE> { n = "maxvalue"; } | <MINVALUE> { n = "minvalue"; } | <CYCLE> { n = "cycle"; } ) { v = nullLiteral(s); }
  | <OWNED> <BY> { n = "owned_by"; } name = QualifiedName() { v = name; }
  | <SEQUENCE> <NAME> { n = "sequence_name"; } name = QualifiedName() { v = name; }
  | <START> [ <WITH> ] { n = "start"; } v = SignedNumber()
  | <RESTART> { n = "restart"; } [ LOOKAHEAD({ kind(1) == WITH || kind(1) == NUMBER || kind(1) == MINUS || kind(1) == PLUS }) [ <WITH> ] v = SignedNumber() ]
  )
  { return new PgOption(pos(s), identifier(n), v); }
}

SqlNode SignedNumber() : { Token sign = null; int s = start(); }
{
  [ sign = <PLUS> | sign = <MINUS> ] <NUMBER> { return number(s, sign, token.image); }
}

SqlNode CreateSchema(int s) : { boolean exists; SqlIdentifier name = null, role = null; List<SqlNode> elements = new ArrayList<SqlNode>(); SqlNode e; int i; }
{
  exists = IfNotExists()
  ( <AUTHORIZATION> role = ColName()
  | name = QualifiedName() [ <AUTHORIZATION> role = ColName() ]
  )
  { i = start(); } ( LOOKAHEAD({ kind(1) == CREATE }) e = Create() { elements.add(e); } )*
  { return new PgCreateSchema(pos(s), name, role, list(elements, i), exists); }
}

SqlNode CreateType(int s) : { SqlIdentifier name; SqlNodeList list = none(); }
{
  name = QualifiedName() <AS>
  ( <ENUM> <LPAREN> [ list = StringList() ] <RPAREN> { return new PgCreateEnum(pos(s), name, list); }
  | [ LOOKAHEAD({ image(1, "struct") }) <IDENTIFIER> ] <LPAREN> [ list = ColumnDefinitionList() ] <RPAREN> { return new PgCreateCompositeType(pos(s), name, list); }
  )
}

SqlNodeList StringList() : { List<SqlNode> list = new ArrayList<SqlNode>(); int s = start(); }
{
  <STRING> { list.add(string(unquoted(token.image, 0))); } ( <COMMA> <STRING> { list.add(string(unquoted(token.image, 0))); } )* { return list(list, s); }
}

SqlNode CreateDomain(int s) : { SqlIdentifier name, collation = null; PgTypeName type; List<SqlNode> constraints = new ArrayList<SqlNode>(); int c; }
{
  name = QualifiedName() [ <AS> ] type = TypeName() { c = start(); } ( LOOKAHEAD({ kind(1) == COLLATE || isColumnConstraint() }) ( <COLLATE> collation = AnyName() | LOOKAHEAD({ true }) ColumnConstraint(constraints) ) )*
  { SqlNodeList list = list(constraints, c); return new PgCreateDomain(pos(s), name, type, collation, list); }
}

SqlNode CreateIndex(int s) :
{
  boolean unique = false, concurrently = false, exists, only = false, nullsNot = false;
  SqlIdentifier name = null, table;
  SqlNodeList elements, include = none(), opts = none();
  SqlNode where = null;
  String method = null;
}
{
  [ <UNIQUE> { unique = true; } ] <INDEX> [ <CONCURRENTLY> { concurrently = true; } ] exists = IfNotExists() [ name = ColName() ]
  <ON> [ LOOKAHEAD({ kind(1) == ONLY }) <ONLY> { only = true; } ] table = QualifiedName() [ <USING> method = ColId() ]
  <LPAREN> elements = IndexElements() <RPAREN> [ <INCLUDE> <LPAREN> include = IndexElements() <RPAREN> ]
  [ <NULLS> ( <NOT> <DISTINCT> { nullsNot = true; } | <DISTINCT> ) ]
  [ <WITH> opts = Options() ] [ <TABLESPACE> ColId() ] [ <WHERE> where = Expression() ]
  { return new PgCreateIndex(pos(s), name, table, elements, include, opts, where, unique, concurrently, exists, only, method, nullsNot); }
}

SqlNodeList IndexElements() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode e; int s = start(); }
{
  e = IndexElement() { list.add(e); } ( <COMMA> e = IndexElement() { list.add(e); } )* { return list(list, s); }
}

PgIndexElement IndexElement() :
{
  SqlNode e;
  SqlIdentifier collation = null, opclass = null;
  PgIndexElement.Direction d = PgIndexElement.Direction.DEFAULT;
  PgIndexElement.Nulls n = PgIndexElement.Nulls.DEFAULT;
  int s = start();
}
{
  ( <LPAREN> e = Expression() <RPAREN> | LOOKAHEAD({ true }) e = IndexedName() )
  [ <COLLATE> collation = AnyName() ]
  [ LOOKAHEAD({ isColId(1) && !(kind(1) == NULLS && (kind(2) == FIRST || kind(2) == LAST)) }) opclass = QualifiedName() [ Options() ] ]
  [ <ASC> { d = PgIndexElement.Direction.ASC; } | <DESC> { d = PgIndexElement.Direction.DESC; } ]
  [ <NULLS> ( <FIRST> { n = PgIndexElement.Nulls.FIRST; } | <LAST> { n = PgIndexElement.Nulls.LAST; } ) ]
  { return new PgIndexElement(pos(s), e, collation, opclass, d, n); }
}

<#-- A column, or a function call without further parentheses. -->
SqlNode IndexedName() : { SqlNode e; }
{
  LOOKAHEAD({ isCallStart() }) e = FunctionCallOnly() { return e; }
| e = ColName() { return e; }
}

SqlNode Drop() : { String kind; boolean exists = false, cascade, concurrently = false; SqlNodeList names; int s = start(); }
{
  <DROP>
  ( <TABLE> { kind = "TABLE"; } | <VIEW> { kind = "VIEW"; } | <MATERIALIZED> <VIEW> { kind = "MATERIALIZED VIEW"; } | <SEQUENCE> { kind = "SEQUENCE"; }
  | <SCHEMA> { kind = "SCHEMA"; } | <TYPE> { kind = "TYPE"; } | <DOMAIN> { kind = "DOMAIN"; } | <FOREIGN> <TABLE> { kind = "FOREIGN TABLE"; }
  | <INDEX> { kind = "INDEX"; } [ <CONCURRENTLY> { concurrently = true; } ] | <COLLATION> { kind = "COLLATION"; } )
  exists = IfExists() names = QualifiedNameList() cascade = Cascade()
  { return new PgDrop(pos(s), names, kind, exists, cascade, concurrently); }
}

SqlNode Alter() : { String kind; boolean exists, only = false; PgTableRef table; SqlNodeList actions; SqlIdentifier name; int s = start(), a; PgAlterAction x; }
{
  <ALTER>
  ( ( <TABLE> { kind = "TABLE"; } | <INDEX> { kind = "INDEX"; } | <VIEW> { kind = "VIEW"; } | <MATERIALIZED> <VIEW> { kind = "MATERIALIZED VIEW"; } | <FOREIGN> <TABLE> { kind = "FOREIGN TABLE"; } )
    exists = IfExists() table = RelationExpression() actions = AlterActions()
    { return new PgAlter(pos(s), table.name(), actions, kind, exists, table.only()); }
  | <SEQUENCE> exists = IfExists() name = QualifiedName() { a = start(); }
    ( LOOKAHEAD({ isCommonAlter() }) x = CommonAlter() | LOOKAHEAD({ true }) x = AlterSequenceOptions() ) { return new PgAlter(pos(s), name, list(x), "SEQUENCE", exists, false); }
  | <SCHEMA> name = QualifiedName() ( LOOKAHEAD({ isCommonAlter() }) x = CommonAlter() | LOOKAHEAD({ true }) x = OtherAlter() ) { return new PgAlter(pos(s), name, list(x), "SCHEMA", false, false); }
  | <DOMAIN> name = QualifiedName() x = AlterDomain() { return new PgAlter(pos(s), name, list(x), "DOMAIN", false, false); }
  | <TYPE> name = QualifiedName() ( LOOKAHEAD({ isCommonAlter() }) x = CommonAlter() | LOOKAHEAD({ (kind(1) == ADD || kind(1) == RENAME) && kind(2) == VALUE }) x = AlterEnum() | LOOKAHEAD({ true }) x = OtherAlter() ) { return new PgAlter(pos(s), name, list(x), "TYPE", false, false); }
  )
}

<#-- The actions of ALTER DOMAIN are among those of ALTER TABLE and of its columns. -->
PgAlterAction AlterDomain() : { PgAlterAction x; ActionParts p = new ActionParts(); int s = start(); }
{
  LOOKAHEAD({ isCommonAlter() }) x = CommonAlter() { return x; }
| LOOKAHEAD({ (kind(1) == SET || kind(1) == DROP) && (kind(2) == DEFAULT_ || kind(2) == NOT) }) AlterColumn(p) { return p.at(pos(s)); }
| LOOKAHEAD({ kind(1) == ADD || kind(2) == CONSTRAINT }) x = AlterAction() { return x; }
}

PgAlterAction AlterSequenceOptions() : { SqlNodeList opts; ActionParts p = new ActionParts(); int s = start(); }
{
  ( LOOKAHEAD({ kind(1) == SET && (kind(2) == LOGGED || kind(2) == UNLOGGED) }) <SET> ( <LOGGED> | <UNLOGGED> ) { return p.of(PgAlterAction.Kind.OTHER).detail("SET " + upper()).at(pos(s)); }
  | opts = SequenceOptions() { return p.of(PgAlterAction.Kind.SEQUENCE_OPTIONS).argument(opts).at(pos(s)); } )
}

PgAlterAction AlterEnum() : { ActionParts p = new ActionParts(); boolean exists; int s = start(); SqlNode v; }
{
  <ADD> <VALUE> exists = IfNotExists() <STRING> { p.of(PgAlterAction.Kind.ADD_VALUE).argument(string(unquoted(token.image, 0))).exists(exists); }
  [ ( <BEFORE> | <AFTER> ) { p.detail(upper()); } <STRING> { p.using(string(unquoted(token.image, 0))); } ] { return p.at(pos(s)); }
| LOOKAHEAD({ kind(1) == RENAME && kind(2) == VALUE }) <RENAME> <VALUE> <STRING> { v = string(unquoted(token.image, 0)); } <TO> <STRING>
  { return p.of(PgAlterAction.Kind.RENAME_VALUE).using(v).argument(string(unquoted(token.image, 0))).at(pos(s)); }
}

<#-- An action that nothing looks into: its text. -->
PgAlterAction OtherAlter() : { ActionParts p = new ActionParts(); int s = start(); }
{
  ( <ADD> | <DROP> | <ALTER> | <RENAME> | <SET> | <VALIDATE> | <OWNER> ) { return p.of(PgAlterAction.Kind.OTHER).detail(upper() + " " + allWords()).at(pos(s)); }
}

<#-- RENAME TO, SET SCHEMA, OWNER TO. -->
PgAlterAction CommonAlter() : { SqlIdentifier n; ActionParts p = new ActionParts(); int s = start(); }
{
  LOOKAHEAD({ kind(1) == RENAME }) <RENAME> <TO> n = ColName() { return p.of(PgAlterAction.Kind.RENAME_TO).argument(n).at(pos(s)); }
| LOOKAHEAD({ kind(1) == SET && kind(2) == SCHEMA }) <SET> <SCHEMA> n = ColName() { return p.of(PgAlterAction.Kind.SET_SCHEMA).argument(n).at(pos(s)); }
| LOOKAHEAD({ kind(1) == OWNER }) <OWNER> <TO> n = AnyRole() { return p.of(PgAlterAction.Kind.OWNER_TO).argument(n).at(pos(s)); }
}

SqlIdentifier AnyRole() : { String n; }
{
  ( n = NonReservedWord() | ( <CURRENT_USER> | <SESSION_USER> | <CURRENT_ROLE> ) { n = token.image; } ) { return identifier(n); }
}

SqlNodeList AlterActions() : { List<SqlNode> list = new ArrayList<SqlNode>(); SqlNode a; int s = start(); }
{
  a = AlterAction() { list.add(a); } ( <COMMA> a = AlterAction() { list.add(a); } )* { return list(list, s); }
}

PgAlterAction AlterAction() : { ActionParts p = new ActionParts(); SqlIdentifier n, m; SqlNode e; boolean flag; int s = start(); }
{
  LOOKAHEAD({ isCommonAlter() }) p.action = CommonAlter() { return p.action; }
| <RENAME>
  ( <CONSTRAINT> n = ColName() <TO> m = ColName() { return p.of(PgAlterAction.Kind.RENAME_CONSTRAINT).name(n).argument(m).at(pos(s)); }
  | LOOKAHEAD({ true }) [ LOOKAHEAD({ kind(1) == COLUMN }) <COLUMN> ] n = ColName() <TO> m = ColName() { return p.of(PgAlterAction.Kind.RENAME_COLUMN).name(n).argument(m).at(pos(s)); } )
| <ADD>
  ( LOOKAHEAD({ isTableConstraint() }) e = TableConstraint() { return p.of(PgAlterAction.Kind.ADD_CONSTRAINT).argument(e).at(pos(s)); }
  | LOOKAHEAD({ true }) [ LOOKAHEAD({ kind(1) == COLUMN }) <COLUMN> ] flag = IfNotExists() e = ColumnDef() { return p.of(PgAlterAction.Kind.ADD_COLUMN).argument(e).exists(flag).at(pos(s)); } )
| <DROP>
  ( LOOKAHEAD({ kind(1) == CONSTRAINT }) <CONSTRAINT> flag = IfExists() n = ColName() { p.of(PgAlterAction.Kind.DROP_CONSTRAINT).name(n).exists(flag); } flag = Cascade() { return p.cascade(flag).at(pos(s)); }
  | LOOKAHEAD({ true }) [ LOOKAHEAD({ kind(1) == COLUMN }) <COLUMN> ] flag = IfExists() n = ColName() { p.of(PgAlterAction.Kind.DROP_COLUMN).name(n).exists(flag); } flag = Cascade() { return p.cascade(flag).at(pos(s)); } )
| <ALTER> ( LOOKAHEAD({ kind(1) == CONSTRAINT }) <CONSTRAINT> n = ColName() { p.of(PgAlterAction.Kind.OTHER).name(n).detail("ALTER CONSTRAINT " + balanced()); return p.at(pos(s)); }
  | LOOKAHEAD({ true }) [ LOOKAHEAD({ kind(1) == COLUMN }) <COLUMN> ] ( n = ColName() | <NUMBER> { n = identifier(token.image); } ) { p.name(n); } AlterColumn(p) { return p.at(pos(s)); } )
| <VALIDATE> <CONSTRAINT> n = ColName() { return p.of(PgAlterAction.Kind.VALIDATE_CONSTRAINT).name(n).at(pos(s)); }
| LOOKAHEAD({ kind(1) == SET && kind(2) == LPAREN }) <SET> e = Options() { return p.of(PgAlterAction.Kind.SET_OPTIONS).argument(e).at(pos(s)); }
| <RESET> e = Options() { return p.of(PgAlterAction.Kind.RESET_OPTIONS).argument(e).at(pos(s)); }
| ( <SET> | <ENABLE> | <DISABLE> | <INHERIT> | <NO> | <CLUSTER> | <REPLICA> | <ATTACH> | <DETACH> | <FORCE> | <OF> | <NOT> | <DEPENDS> )
  { return p.of(PgAlterAction.Kind.OTHER).detail(upper() + " " + balanced()).at(pos(s)); }
}

void AlterColumn(ActionParts p) : { SqlNode e; PgTypeName type; ConstraintParts c = new ConstraintParts(); SqlIdentifier n; SqlNodeList opts; boolean flag; int s = start(); }
{
  LOOKAHEAD({ kind(1) == TYPE || kind(1) == SET && kind(2) == DATA }) [ <SET> <DATA> ] <TYPE> type = TypeName() { p.of(PgAlterAction.Kind.SET_TYPE).argument(type); }
  [ <COLLATE> n = AnyName() { p.detail(n.toString()); } ] [ <USING> e = Expression() { p.using(e); } ]
| LOOKAHEAD({ kind(1) == SET && kind(2) == DEFAULT_ }) <SET> <DEFAULT_> e = Expression() { p.of(PgAlterAction.Kind.SET_DEFAULT).argument(e); }
| LOOKAHEAD({ kind(1) == SET && kind(2) == NOT }) <SET> <NOT> <NULL> { p.of(PgAlterAction.Kind.SET_NOT_NULL); }
| LOOKAHEAD({ kind(1) == SET && kind(2) == LPAREN }) <SET> e = Options() { p.of(PgAlterAction.Kind.SET_OPTIONS).argument(e); }
| <RESET> e = Options() { p.of(PgAlterAction.Kind.RESET_OPTIONS).argument(e); }
| LOOKAHEAD({ kind(1) == ADD }) <ADD> <GENERATED> Generated(c) { p.of(PgAlterAction.Kind.ADD_IDENTITY).argument(c.constraint(pos(s))); }
| <DROP>
  ( <DEFAULT_> { p.of(PgAlterAction.Kind.DROP_DEFAULT); } | <NOT> <NULL> { p.of(PgAlterAction.Kind.DROP_NOT_NULL); }
  | <IDENTITY> flag = IfExists() { p.of(PgAlterAction.Kind.DROP_IDENTITY).exists(flag); } | <EXPRESSION> flag = IfExists() { p.of(PgAlterAction.Kind.DROP_EXPRESSION).exists(flag); } )
| ( <SET> | <RESTART> ) { p.of(PgAlterAction.Kind.OTHER).detail(upper() + " " + balanced()); }
}

SqlNode Comment() : { String kind; SqlIdentifier name, on = null; PgLiteral text; PgTypeName type; int s = start(), t; }
{
  <COMMENT> <ON>
  ( ( <TABLE> { kind = "TABLE"; } | <COLUMN> { kind = "COLUMN"; } | <VIEW> { kind = "VIEW"; } | <MATERIALIZED> <VIEW> { kind = "MATERIALIZED VIEW"; } | <INDEX> { kind = "INDEX"; }
    | <SEQUENCE> { kind = "SEQUENCE"; } | <SCHEMA> { kind = "SCHEMA"; } | <TYPE> { kind = "TYPE"; } | <DATABASE> { kind = "DATABASE"; } | <ROLE> { kind = "ROLE"; }
    | <EXTENSION> { kind = "EXTENSION"; } | <FOREIGN> <TABLE> { kind = "FOREIGN TABLE"; } | <COLLATION> { kind = "COLLATION"; } | <TABLESPACE> { kind = "TABLESPACE"; } )
    name = AnyName()
  | <DOMAIN> { kind = "DOMAIN"; } name = AnyName()
  | ( <CONSTRAINT> | <TRIGGER> | <RULE> | <POLICY> ) { kind = upper(); } name = ColName() <ON> [ LOOKAHEAD({ kind(1) == DOMAIN && isColId(2) }) <DOMAIN> { kind = "DOMAIN CONSTRAINT"; } ] on = AnyName()
  | ( <FUNCTION> | <PROCEDURE> | <ROUTINE> | <AGGREGATE> ) { kind = upper(); } name = AnyName() [ <LPAREN> { skipBalanced(); } <RPAREN> ]
  )
  <IS> { t = start(); } ( <STRING> { text = new PgLiteral(pos(t), PgLiteral.Kind.STRING, unquoted(token.image, 0)); } | <NULL> { text = null; } )
  { return new PgComment(pos(s), name, on, text, kind); }
}

SqlNode Truncate() : { List<SqlNode> tables = new ArrayList<SqlNode>(); SqlNode t; boolean restart = false, cascade; int s = start(), i; }
{
  <TRUNCATE> [ LOOKAHEAD({ kind(1) == TABLE }) <TABLE> ] { i = start(); } t = RelationExpression() { tables.add(t); } ( <COMMA> t = RelationExpression() { tables.add(t); } )*
  { SqlNodeList list = list(tables, i); }
  [ <RESTART> <IDENTITY> { restart = true; } | <CONTINUE> <IDENTITY> ] cascade = Cascade()
  { return new PgTruncate(pos(s), list, restart, cascade); }
}
