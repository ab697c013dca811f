CREATE MACRO to_regclass(name_) AS (
  SELECT min(_r.oid)
  FROM (SELECT name_parts(name_) AS parts) _a
  JOIN _duckgres.catalog.relation_names _r
    ON _r.relname = _a.parts[-1] AND if(len(_a.parts) = 1, _r.visible, _r.nspname = _a.parts[-2])
);

CREATE MACRO regclassin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  if(x::VARCHAR = '-', 0, NULL)::UINTEGER, try_cast(x AS UINTEGER), to_regclass(x::VARCHAR),
  _pg_raise('UNDEFINED_TABLE', 'relation "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regclassout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT if(_r.visible, '', quote_ident(_r.nspname) || '.') || quote_ident(_r.relname)
   FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.relation_names _r ON _r.oid = _a.oid), oid_::VARCHAR) END;

-- regclassout(regclassin(x)), with one look at x.
CREATE MACRO regclass_text(x) AS (
  SELECT CASE WHEN max(_a.name) IS NULL THEN NULL WHEN max(_a.name) IN ('-', '0') THEN '-'
    WHEN count(_r.oid) > 0 THEN min(if(_r.visible, '', quote_ident(_r.nspname) || '.') || quote_ident(_r.relname))
    WHEN max(_a.number) IS NOT NULL THEN max(_a.name)
    ELSE _pg_raise('UNDEFINED_TABLE', 'relation "' || max(_a.name) || '" does not exist')::VARCHAR END
  FROM (SELECT x::VARCHAR AS name, name_parts(x::VARCHAR) AS parts, try_cast(x AS UINTEGER) AS number) _a
  LEFT JOIN _duckgres.catalog.relation_names _r
    ON CASE WHEN _a.number IS NOT NULL THEN _r.oid = _a.number
      ELSE _r.relname = _a.parts[-1] AND if(len(_a.parts) = 1, _r.visible, _r.nspname = _a.parts[-2]) END);

CREATE MACRO to_regnamespace(name_) AS (
  SELECT min(_n.oid) FROM (SELECT name_parts(name_)[1] AS name) _a
  JOIN _duckgres.catalog.pg_namespace _n ON _n.nspname = _a.name);

CREATE MACRO regnamespacein(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  if(x::VARCHAR = '-', 0, NULL)::UINTEGER, try_cast(x AS UINTEGER), to_regnamespace(x::VARCHAR),
  _pg_raise('INVALID_SCHEMA_NAME', 'schema "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regnamespaceout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT quote_ident(_n.nspname) FROM (SELECT oid_ AS oid) _a
   JOIN _duckgres.catalog.pg_namespace _n ON _n.oid = _a.oid), oid_::VARCHAR) END;

CREATE MACRO to_regrole(name_) AS (
  SELECT min(_r.oid) FROM (SELECT name_parts(name_)[1] AS name) _a
  JOIN _duckgres.catalog.pg_authid _r ON _r.rolname = _a.name);

CREATE MACRO regrolein(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  if(x::VARCHAR = '-', 0, NULL)::UINTEGER, try_cast(x AS UINTEGER), to_regrole(x::VARCHAR),
  _pg_raise('UNDEFINED_OBJECT', 'role "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regroleout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT quote_ident(_r.rolname) FROM (SELECT oid_ AS oid) _a
   JOIN _duckgres.catalog.pg_authid _r ON _r.oid = _a.oid), oid_::VARCHAR) END;

-- A name must mean one function; only regprocedure can say which of several.
CREATE MACRO to_regproc(name_) AS (
  SELECT if(count(*) = 1, min(_p.oid), NULL) FROM (SELECT name_parts(name_) AS parts) _a
  JOIN _duckgres.catalog.pg_proc _p
    ON _p.proname = _a.parts[-1] AND (len(_a.parts) = 1 OR _a.parts[-2] = 'pg_catalog'));

CREATE MACRO functions_named(name_) AS (
  SELECT count(*) FROM (SELECT name_parts(name_)[-1] AS name) _a
  JOIN _duckgres.catalog.pg_proc _p ON _p.proname = _a.name);

CREATE MACRO regprocin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  if(x::VARCHAR = '-', 0, NULL)::UINTEGER, try_cast(x AS UINTEGER), to_regproc(x::VARCHAR),
  _pg_raise(if(functions_named(x::VARCHAR) > 1, 'AMBIGUOUS_FUNCTION', 'UNDEFINED_FUNCTION'), if(functions_named(x::VARCHAR) > 1,
    'more than one function named "' || x || '"', 'function "' || x || '" does not exist'))::UINTEGER) END;

CREATE MACRO regprocout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT _p.proname FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_proc _p ON _p.oid = _a.oid),
  oid_::VARCHAR) END;

CREATE MACRO to_regprocedure(name_) AS (
  SELECT min(_p.oid)
  FROM (SELECT replace(replace(name_, ', ', ','), 'pg_catalog.', '') AS name) _a
  JOIN _duckgres.catalog.pg_proc _p ON _p.proname = name_parts(split_part(_a.name, '(', 1))[-1]
  WHERE routine_text(_p.oid) = _a.name);

CREATE MACRO regprocedurein(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  if(x::VARCHAR = '-', 0, NULL)::UINTEGER, try_cast(x AS UINTEGER), to_regprocedure(x::VARCHAR),
  _pg_raise('UNDEFINED_FUNCTION', 'function "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regprocedureout(oid_) AS
  CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(routine_text(oid_), oid_::VARCHAR) END;

-- An operator's name seldom means one operator; then it is qualified, as PostgreSQL does.
CREATE MACRO regoperout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '0' ELSE coalesce(
  (SELECT if(count(_n.oid) = 1, '', 'pg_catalog.') || _o.oprname
   FROM (SELECT oid_ AS oid) _a
   JOIN _duckgres.catalog.pg_operator _o ON _o.oid = _a.oid
   JOIN _duckgres.catalog.pg_operator _n ON _n.oprname = _o.oprname
   GROUP BY _o.oprname),
  oid_::VARCHAR) END;

CREATE MACRO regoperatorout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '0' ELSE coalesce(
  (SELECT _o.oprname || '(' || if(_o.oprleft = 0, 'NONE', regtypeout(_o.oprleft)) || ','
     || if(_o.oprright = 0, 'NONE', regtypeout(_o.oprright)) || ')'
   FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_operator _o ON _o.oid = _a.oid), oid_::VARCHAR) END;

CREATE MACRO regoperin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER),
  (SELECT if(count(*) = 1, min(_o.oid), NULL) FROM (SELECT replace(x::VARCHAR, 'pg_catalog.', '') AS name) _a
   JOIN _duckgres.catalog.pg_operator _o ON _o.oprname = _a.name),
  _pg_raise('UNDEFINED_FUNCTION', 'operator does not exist: ' || x)::UINTEGER) END;

CREATE MACRO regoperatorin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER),
  (SELECT min(_o.oid)
   FROM (SELECT replace(replace(x::VARCHAR, 'pg_catalog.', ''), ' ', '') AS name) _a
   JOIN _duckgres.catalog.pg_operator _o ON _o.oprname = split_part(_a.name, '(', 1)
   WHERE replace(regoperatorout(_o.oid), ' ', '') = _a.name),
  _pg_raise('UNDEFINED_FUNCTION', 'operator does not exist: ' || x)::UINTEGER) END;

CREATE MACRO regcollationin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER),
  (SELECT min(_c.oid) FROM (SELECT name_parts(x::VARCHAR)[-1] AS name) _a
   JOIN _duckgres.catalog.pg_collation _c ON _c.collname = _a.name),
  _pg_raise('UNDEFINED_OBJECT', 'collation "' || x || '" for encoding "UTF8" does not exist')::UINTEGER) END;

CREATE MACRO regcollationout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT quote_ident(_c.collname) FROM (SELECT oid_ AS oid) _a
   JOIN _duckgres.catalog.pg_collation _c ON _c.oid = _a.oid), oid_::VARCHAR) END;

CREATE MACRO regconfigin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER),
  (SELECT min(_c.oid) FROM (SELECT name_parts(x::VARCHAR)[-1] AS name) _a
   JOIN _duckgres.catalog.pg_ts_config _c ON _c.cfgname = _a.name),
  _pg_raise('UNDEFINED_OBJECT', 'text search configuration "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regconfigout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT quote_ident(_c.cfgname) FROM (SELECT oid_ AS oid) _a
   JOIN _duckgres.catalog.pg_ts_config _c ON _c.oid = _a.oid), oid_::VARCHAR) END;

CREATE MACRO regdictionaryin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER),
  (SELECT min(_d.oid) FROM (SELECT name_parts(x::VARCHAR)[-1] AS name) _a
   JOIN _duckgres.catalog.pg_ts_dict _d ON _d.dictname = _a.name),
  _pg_raise('UNDEFINED_OBJECT', 'text search dictionary "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regdictionaryout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT quote_ident(_d.dictname) FROM (SELECT oid_ AS oid) _a
   JOIN _duckgres.catalog.pg_ts_dict _d ON _d.oid = _a.oid), oid_::VARCHAR) END;
