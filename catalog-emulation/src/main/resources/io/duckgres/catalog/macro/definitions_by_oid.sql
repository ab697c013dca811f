CREATE MACRO pg_get_expr(tree_, relation_) AS tree_, (tree_, relation_, pretty_) AS tree_;

CREATE MACRO pg_get_indexdef(oid_, column_, pretty_) AS (
  SELECT if(_a.column_number = 0,
    index_text(_i.relname, schema_prefix(_i.nspname, _a.pretty) || quote_ident(_i.table_name), _i.is_unique,
      _i.expressions, _i.method),
    coalesce(index_column_text(_i.expressions[_a.column_number]), ''))
  FROM (SELECT oid_ AS oid, column_ AS column_number, pretty_ AS pretty) _a
  JOIN _duckgres.catalog.index_definitions _i ON _i.oid = _a.oid),
(oid_) AS (
  SELECT index_text(_i.relname, schema_prefix(_i.nspname, false) || quote_ident(_i.table_name), _i.is_unique,
    _i.expressions, _i.method)
  FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.index_definitions _i ON _i.oid = _a.oid);

CREATE MACRO pg_get_constraintdef(oid_, pretty_) AS (
  SELECT constraint_text(_c.contype, _c.column_names, if(pretty_, _c.pretty, _c.expression),
    schema_prefix(_c.referenced_nspname, true) || quote_ident(_c.referenced_table), _c.referenced_column_names, _c.rules)
  FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.all_constraint_definitions _c ON _c.oid = _a.oid),
(oid_) AS (
  SELECT constraint_text(_c.contype, _c.column_names, _c.expression,
    schema_prefix(_c.referenced_nspname, true) || quote_ident(_c.referenced_table), _c.referenced_column_names, _c.rules)
  FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.all_constraint_definitions _c ON _c.oid = _a.oid);

CREATE MACRO pg_get_viewdef(view_, pretty_) AS (
  SELECT view_text(_r.definition, _r.notes, _a.pretty) FROM (
    SELECT regclassin(view_) AS oid, if(typeof(pretty_) = 'BOOLEAN', pretty_::VARCHAR = 'true', true) AS pretty) _a
  JOIN _duckgres.catalog.user_tables _r ON _r.relkind IN ('v', 'm') AND _r.oid = _a.oid),
(view_) AS (
  SELECT view_text(_r.definition, _r.notes, false) FROM (SELECT regclassin(view_) AS oid) _a
  JOIN _duckgres.catalog.user_tables _r ON _r.relkind IN ('v', 'm') AND _r.oid = _a.oid);

-- The one rule there is: a view's _RETURN.
CREATE MACRO pg_get_ruledef(rule_, pretty_) AS (
  SELECT 'CREATE RULE "_RETURN" AS' || chr(10) || '    ON SELECT TO ' || schema_prefix(_r.nspname, pretty_)
    || quote_ident(_r.relname) || ' DO INSTEAD ' || view_text(_r.definition, _r.notes, pretty_)
  FROM (SELECT rule_ AS rule) _a
  JOIN _duckgres.catalog.user_tables _r
    ON _r.relkind IN ('v', 'm') AND object_oid('rewrite', _r.nspname, _r.relname) = _a.rule),
(rule_) AS (
  SELECT 'CREATE RULE "_RETURN" AS' || chr(10) || '    ON SELECT TO ' || schema_prefix(_r.nspname, false)
    || quote_ident(_r.relname) || ' DO INSTEAD ' || view_text(_r.definition, _r.notes, false)
  FROM (SELECT rule_ AS rule) _a
  JOIN _duckgres.catalog.user_tables _r
    ON _r.relkind IN ('v', 'm') AND object_oid('rewrite', _r.nspname, _r.relname) = _a.rule);

CREATE MACRO pg_get_serial_sequence(table_, column_) AS (
  SELECT quote_ident(_c.sequence_nspname) || '.' || quote_ident(_c.sequence_name)
  FROM (SELECT regclassin(table_) AS oid, column_ AS name) _a
  JOIN _duckgres.catalog.user_columns _c ON _c.attrelid = _a.oid AND _c.attname = _a.name
  WHERE _c.sequence_name IS NOT NULL);

-- Objects that cannot exist here have no definition.
CREATE MACRO pg_get_triggerdef(oid_, pretty_) AS NULL::VARCHAR, (oid_) AS NULL::VARCHAR;

CREATE MACRO pg_get_partkeydef(oid_) AS NULL::VARCHAR;

CREATE MACRO pg_get_partition_constraintdef(oid_) AS NULL::VARCHAR;

CREATE MACRO pg_get_statisticsobjdef(oid_) AS NULL::VARCHAR;

CREATE MACRO pg_get_statisticsobjdef_columns(oid_) AS NULL::VARCHAR;

CREATE MACRO pg_get_function_sqlbody(oid_) AS NULL::VARCHAR;
