-- Objects by catalog and OID. An object that is not there has no description.
CREATE MACRO relation_kind_word(relkind_) AS CASE relkind_
  WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'i' THEN 'index' WHEN 'S' THEN 'sequence' WHEN 'm' THEN 'materialized view'
  ELSE 'relation' END;

CREATE MACRO pg_identify_object_struct(class_, object_, sub_) AS (
  SELECT CASE _a.class
    WHEN 1259 THEN (
      SELECT {'type': relation_kind_word(_r.relkind) || if(_a.sub = 0, '', ' column'), 'schema': _r.nspname,
        'name': if(_a.sub = 0, _r.relname, NULL),
        'identity': quote_ident(_r.nspname) || '.' || quote_ident(_r.relname) || if(_a.sub = 0, '', '.' || quote_ident(
          (SELECT _c.attname FROM _duckgres.catalog.pg_attribute _c WHERE _c.attrelid = _a.object AND _c.attnum = _a.sub)))}
      FROM _duckgres.catalog.relation_names _r WHERE _r.oid = _a.object)
    WHEN 2615 THEN (
      SELECT {'type': 'schema', 'schema': NULL, 'name': _n.nspname, 'identity': quote_ident(_n.nspname)}
      FROM _duckgres.catalog.pg_namespace _n WHERE _n.oid = _a.object)
    WHEN 1247 THEN (
      SELECT {'type': 'type', 'schema': _t.nspname, 'name': _t.typname,
        'identity': if(_t.nspname = 'pg_catalog', _t.display_name || if(_t.is_array, '[]', ''),
          quote_ident(_t.nspname) || '.' || quote_ident(_t.typname))}
      FROM _duckgres.catalog.all_type_names _t WHERE _t.oid = _a.object)
    WHEN 1255 THEN (
      SELECT {'type': if(_p.prokind = 'a', 'aggregate', 'function'), 'schema': 'pg_catalog', 'name': NULL,
        'identity': 'pg_catalog.' || routine_text(_p.oid)}
      FROM _duckgres.catalog.pg_proc _p WHERE _p.oid = _a.object)
    WHEN 2606 THEN (
      SELECT {'type': 'table constraint', 'schema': _c.nspname, 'name': NULL,
        'identity': quote_ident(_c.conname) || ' on ' || quote_ident(_c.nspname) || '.' || quote_ident(_c.relname)}
      FROM _duckgres.catalog.constraint_definitions _c WHERE _c.oid = _a.object)
    WHEN 1260 THEN (
      SELECT {'type': 'role', 'schema': NULL, 'name': _o.rolname, 'identity': quote_ident(_o.rolname)}
      FROM _duckgres.catalog.pg_authid _o WHERE _o.oid = _a.object)
    WHEN 1262 THEN (
      SELECT {'type': 'database', 'schema': NULL, 'name': _d.datname, 'identity': quote_ident(_d.datname)}
      FROM _duckgres.catalog.pg_database _d WHERE _d.oid = _a.object)
    WHEN 2612 THEN (
      SELECT {'type': 'language', 'schema': NULL, 'name': _l.lanname, 'identity': quote_ident(_l.lanname)}
      FROM _duckgres.catalog.pg_language _l WHERE _l.oid = _a.object)
  END
  FROM (SELECT class_::BIGINT AS class, object_ AS object, sub_ AS sub) _a);

CREATE MACRO pg_identify_object_list(class_, object_, sub_) AS [pg_identify_object_struct(class_, object_, sub_)];

CREATE MACRO pg_describe_object(class_, object_, sub_) AS (
  SELECT CASE _a.class
    WHEN 1259 THEN (
      SELECT if(_a.sub = 0, '', 'column ' || quote_ident((
          SELECT _c.attname FROM _duckgres.catalog.pg_attribute _c WHERE _c.attrelid = _a.object AND _c.attnum = _a.sub))
          || ' of ') || relation_kind_word(_r.relkind) || ' ' || regclassout(_a.object)
      FROM _duckgres.catalog.relation_names _r WHERE _r.oid = _a.object)
    WHEN 1247 THEN 'type ' || regtypeout(_a.object)
    WHEN 1255 THEN 'function ' || regprocedureout(_a.object)
    WHEN 2604 THEN (
      SELECT 'default value for column ' || quote_ident(_c.attname) || ' of table ' || regclassout(_d.adrelid)
      FROM _duckgres.catalog.pg_attrdef _d
      JOIN _duckgres.catalog.user_columns _c ON _c.attrelid = _d.adrelid AND _c.attnum = _d.adnum
      WHERE _d.oid = _a.object)
    WHEN 2606 THEN (
      SELECT 'constraint ' || quote_ident(_c.conname) || ' on table ' || regclassout(_c.conrelid)
      FROM _duckgres.catalog.pg_constraint _c WHERE _c.oid = _a.object)
    WHEN 2615 THEN 'schema ' || regnamespaceout(_a.object)
    WHEN 2617 THEN 'operator ' || regoperatorout(_a.object)
    WHEN 2618 THEN (
      SELECT 'rule _RETURN on view ' || regclassout(_w.ev_class)
      FROM _duckgres.catalog.pg_rewrite _w WHERE _w.oid = _a.object)
    WHEN 1260 THEN 'role ' || regroleout(_a.object)
    WHEN 1262 THEN (SELECT 'database ' || quote_ident(_d.datname) FROM _duckgres.catalog.pg_database _d WHERE _d.oid = _a.object)
    WHEN 2612 THEN (SELECT 'language ' || quote_ident(_l.lanname) FROM _duckgres.catalog.pg_language _l WHERE _l.oid = _a.object)
    WHEN 3456 THEN 'collation ' || regcollationout(_a.object)
  END
  FROM (SELECT class_::BIGINT AS class, object_ AS object, sub_ AS sub) _a);

-- As CREATE FUNCTION would make it: every function is internal, so its source is a symbol.
CREATE MACRO pg_get_functiondef(oid_) AS (
  SELECT 'CREATE OR REPLACE FUNCTION pg_catalog.' || quote_ident(_p.proname) || '(' || _r.arguments || ')' || chr(10)
    || ' RETURNS ' || _r.result || chr(10) || ' LANGUAGE ' || _l.lanname || chr(10)
    || coalesce(nullif(' ' || concat_ws(' ',
      CASE _p.provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE' END,
      CASE _p.proparallel WHEN 's' THEN 'PARALLEL SAFE' WHEN 'r' THEN 'PARALLEL RESTRICTED' END,
      if(_p.proisstrict, 'STRICT', NULL)) || chr(10), ' ' || chr(10)), '')
    || 'AS $function$' || _p.prosrc || '$function$' || chr(10)
  FROM (SELECT oid_ AS oid) _a
  JOIN _duckgres.catalog.pg_proc _p ON _p.oid = _a.oid
  JOIN _duckgres.catalog.pg_language _l ON _l.oid = _p.prolang
  JOIN _duckgres.catalog.routine_texts _r ON _r.oid = _p.oid);

CREATE MACRO pg_get_function_arg_default(oid_, argument_) AS NULL::VARCHAR;
