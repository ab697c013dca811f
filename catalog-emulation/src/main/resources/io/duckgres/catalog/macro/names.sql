CREATE MACRO to_regclass(name_) AS (
  SELECT min(r.oid) FROM _duckgres.catalog.relation_names r
  WHERE r.relname = name_parts(name_)[-1]
    AND if(len(name_parts(name_)) = 1, r.visible, r.nspname = name_parts(name_)[-2])
);

CREATE MACRO regclassin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER), to_regclass(x::VARCHAR), error('relation "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regclassout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT if(r.visible, '', quote_ident(r.nspname) || '.') || quote_ident(r.relname)
   FROM _duckgres.catalog.relation_names r WHERE r.oid = oid_), oid_::VARCHAR) END;

CREATE MACRO to_regnamespace(name_) AS (
  SELECT min(n.oid) FROM _duckgres.catalog.pg_namespace n WHERE n.nspname = name_parts(name_)[1]);

CREATE MACRO regnamespacein(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER), to_regnamespace(x::VARCHAR), error('schema "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regnamespaceout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT quote_ident(n.nspname) FROM _duckgres.catalog.pg_namespace n WHERE n.oid = oid_), oid_::VARCHAR) END;

CREATE MACRO to_regrole(name_) AS (
  SELECT min(a.oid) FROM _duckgres.catalog.pg_authid a WHERE a.rolname = name_parts(name_)[1]);

CREATE MACRO regrolein(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER), to_regrole(x::VARCHAR), error('role "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regroleout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT quote_ident(a.rolname) FROM _duckgres.catalog.pg_authid a WHERE a.oid = oid_), oid_::VARCHAR) END;

-- A name must mean one function; only regprocedure can say which of several.
CREATE MACRO to_regproc(name_) AS (
  SELECT if(count(*) = 1, min(p.oid), NULL) FROM _duckgres.catalog.pg_proc p
  WHERE p.proname = name_parts(name_)[-1] AND name_parts(name_)[-2] IS NOT DISTINCT FROM
    if(len(name_parts(name_)) = 1, NULL, 'pg_catalog'));

CREATE MACRO regprocin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  if(x::VARCHAR = '-', 0, NULL)::UINTEGER, try_cast(x AS UINTEGER), to_regproc(x::VARCHAR),
  error(if(
    (SELECT count(*) FROM _duckgres.catalog.pg_proc p WHERE p.proname = name_parts(x::VARCHAR)[-1]) > 1,
    'more than one function named "' || x || '"', 'function "' || x || '" does not exist'))::UINTEGER) END;

CREATE MACRO regprocout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT p.proname FROM _duckgres.catalog.pg_proc p WHERE p.oid = oid_), oid_::VARCHAR) END;

CREATE MACRO regprocedurein(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  if(x::VARCHAR = '-', 0, NULL)::UINTEGER, try_cast(x AS UINTEGER),
  (SELECT min(p.oid) FROM _duckgres.catalog.pg_proc p
   WHERE replace(regprocedure_text(p.proname, p.oid), ', ', ',') =
     replace(replace(x::VARCHAR, ', ', ','), 'pg_catalog.', '')),
  error('function "' || x || '" does not exist')::UINTEGER) END;

CREATE MACRO regprocedureout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT regprocedure_text(p.proname, p.oid) FROM _duckgres.catalog.pg_proc p WHERE p.oid = oid_),
  oid_::VARCHAR) END;

CREATE MACRO regoperout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '0' ELSE coalesce(
  (SELECT o.oprname FROM _duckgres.catalog.pg_operator o WHERE o.oid = oid_), oid_::VARCHAR) END;

CREATE MACRO regoperatorout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '0' ELSE coalesce(
  (SELECT o.oprname || '(' || if(o.oprleft = 0, 'NONE', regtypeout(o.oprleft)) || ','
     || if(o.oprright = 0, 'NONE', regtypeout(o.oprright)) || ')'
   FROM _duckgres.catalog.pg_operator o WHERE o.oid = oid_), oid_::VARCHAR) END;

CREATE MACRO regcollationin(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER),
  (SELECT min(c.oid) FROM _duckgres.catalog.pg_collation c WHERE c.collname = name_parts(x::VARCHAR)[-1]),
  error('collation "' || x || '" for encoding "UTF8" does not exist')::UINTEGER) END;

CREATE MACRO regcollationout(oid_) AS CASE WHEN oid_ IS NULL THEN NULL WHEN oid_ = 0 THEN '-' ELSE coalesce(
  (SELECT quote_ident(c.collname) FROM _duckgres.catalog.pg_collation c WHERE c.oid = oid_), oid_::VARCHAR) END;
