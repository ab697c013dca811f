-- A macro's argument is text put into its query, where a column of that query could take its name. So every query reads
-- its arguments first, from a row of their own (_a), and its relations have names with a leading underscore.
CREATE MACRO format_type(type_, typmod_) AS CASE WHEN type_ IS NULL THEN NULL WHEN type_ = 0 THEN '-' ELSE coalesce(
  (SELECT type_text(_t.display_name, _t.base, _t.is_array, _a.typmod)
   FROM (SELECT type_ AS type, typmod_ AS typmod) _a
   JOIN _duckgres.catalog.all_type_names _t ON _t.oid = _a.type), '???') END;

CREATE MACRO regtypeout(type_) AS CASE WHEN type_ IS NULL THEN NULL WHEN type_ = 0 THEN '-' ELSE coalesce(
  (SELECT _t.display_name || if(_t.is_array, '[]', '')
   FROM (SELECT type_ AS type) _a JOIN _duckgres.catalog.all_type_names _t ON _t.oid = _a.type),
  type_::VARCHAR) END;

-- The spelling of a type name that is matched against typname and against what format_type() prints.
CREATE MACRO type_key(name_) AS CASE
    regexp_replace(regexp_replace(trim(name_), '^pg_catalog\.', ''), ' *\([0-9, ]*\)', '')
  WHEN 'int' THEN 'integer' WHEN 'int[]' THEN 'integer[]' WHEN 'decimal' THEN 'numeric' WHEN 'float' THEN 'float8'
  WHEN 'char' THEN 'character' WHEN 'timestamp' THEN 'timestamp without time zone'
  WHEN 'time' THEN 'time without time zone' WHEN 'national character' THEN 'character'
  ELSE regexp_replace(regexp_replace(trim(name_), '^pg_catalog\.', ''), ' *\([0-9, ]*\)', '') END;

CREATE MACRO to_regtype(name_) AS (
  SELECT min(_t.oid)
  FROM (SELECT type_key(name_) AS key, if(contains(name_::VARCHAR, '"'), name_parts(regexp_replace(name_::VARCHAR, '\[\]$', '')), NULL) AS quoted) _a
  JOIN _duckgres.catalog.all_type_names _t
    ON CASE WHEN _a.quoted IS NOT NULL
      THEN _t.typname = if(_a.key LIKE '%[]', '_', '') || _a.quoted[-1] AND (len(_a.quoted) = 1 OR _t.nspname = _a.quoted[-2])
      ELSE _t.display_name || if(_t.is_array, '[]', '') = _a.key
        OR _t.typname = if(_a.key LIKE '%[]', '_' || _a.key[:-3], _a.key)
        OR _t.nspname || '.' || _t.typname = _a.key END
);

CREATE MACRO regtypein(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER), to_regtype(x::VARCHAR), _pg_raise('UNDEFINED_OBJECT', 'type ' || if(contains(x::VARCHAR, '"'), x::VARCHAR, '"' || x || '"') || ' does not exist')::UINTEGER) END;
