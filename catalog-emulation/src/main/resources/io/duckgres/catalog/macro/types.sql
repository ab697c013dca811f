CREATE MACRO format_type(type_, typmod_) AS CASE WHEN type_ IS NULL THEN NULL WHEN type_ = 0 THEN '-' ELSE coalesce(
  (SELECT type_text(t.display_name, t.base, t.is_array, typmod_) FROM _duckgres.catalog.all_type_names t
   WHERE t.oid = type_), '???') END;

CREATE MACRO regtypeout(type_) AS CASE WHEN type_ IS NULL THEN NULL WHEN type_ = 0 THEN '-' ELSE coalesce(
  (SELECT t.display_name || if(t.is_array, '[]', '') FROM _duckgres.catalog.all_type_names t WHERE t.oid = type_),
  type_::VARCHAR) END;

-- The spelling of a type name that is matched against typname and against what format_type() prints.
CREATE MACRO type_key(name_) AS CASE
    regexp_replace(regexp_replace(trim(name_), '^pg_catalog\.', ''), ' *\([0-9, ]*\)', '')
  WHEN 'int' THEN 'integer' WHEN 'int[]' THEN 'integer[]' WHEN 'decimal' THEN 'numeric' WHEN 'float' THEN 'float8'
  WHEN 'char' THEN 'character' WHEN 'timestamp' THEN 'timestamp without time zone'
  WHEN 'time' THEN 'time without time zone' WHEN 'national character' THEN 'character'
  WHEN 'character[]' THEN 'character[]'
  ELSE regexp_replace(regexp_replace(trim(name_), '^pg_catalog\.', ''), ' *\([0-9, ]*\)', '') END;

CREATE MACRO to_regtype(name_) AS (
  SELECT min(t.oid) FROM _duckgres.catalog.all_type_names t
  WHERE t.display_name || if(t.is_array, '[]', '') = type_key(name_)
    OR t.typname = if(type_key(name_) LIKE '%[]', '_' || type_key(name_)[:-3], type_key(name_))
    OR t.nspname || '.' || t.typname = type_key(name_)
);

CREATE MACRO regtypein(x) AS CASE WHEN x IS NULL THEN NULL ELSE coalesce(
  try_cast(x AS UINTEGER), to_regtype(x::VARCHAR), error('type "' || x || '" does not exist')::UINTEGER) END;
