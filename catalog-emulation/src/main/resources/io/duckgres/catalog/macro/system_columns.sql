-- What the translator puts in place of system columns.
CREATE MACRO catalog_oid(name_) AS (
  SELECT _r.oid::UINTEGER FROM (SELECT name_ AS name) _a
  JOIN _duckgres.catalog.system_relations _r ON _r.relation = _a.name AND _r.schema = 'pg_catalog');

CREATE MACRO relation_oid(name_) AS to_regclass(name_);

CREATE MACRO current_xid() AS (txid_current() & 4294967295)::UINTEGER;

-- A tid is block and line, a line being 1 to 65535; as a number it sorts as PostgreSQL sorts it.
CREATE MACRO rowid_tid(rowid_) AS ((rowid_ // 65535) * 65536 + rowid_ % 65535 + 1)::BIGINT;

CREATE MACRO tidin(x) AS CASE WHEN x IS NULL THEN NULL
  WHEN regexp_full_match(x::VARCHAR, '\s*\(\s*\d{1,10}\s*,\s*\d{1,5}\s*\)\s*') THEN
    regexp_extract(x::VARCHAR, '\((?:\s*)(\d+)', 1)::BIGINT * 65536 + regexp_extract(x::VARCHAR, ',(?:\s*)(\d+)', 1)::BIGINT
  ELSE error('invalid input syntax for type tid: "' || x::VARCHAR || '"')::BIGINT END;

CREATE MACRO tidout(x) AS '(' || (x >> 16) || ',' || (x & 65535) || ')';
