SELECT
  shown_database() AS constraint_catalog, n.nspname AS constraint_schema, k.conname AS constraint_name,
  shown_database() AS table_catalog, n.nspname AS table_schema, c.relname AS table_name, a.attname AS column_name,
  k.position AS ordinal_position,
  if(k.contype = 'f', k.position, NULL) AS position_in_unique_constraint
FROM (
  SELECT conrelid, conname, contype, unnest(conkey) AS attnum, generate_subscripts(conkey, 1) AS position
  FROM _duckgres.catalog.pg_constraint
  WHERE contype IN ('p', 'u', 'f')
) k
JOIN _duckgres.catalog.pg_class c ON c.oid = k.conrelid
JOIN _duckgres.catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN _duckgres.catalog.user_columns a ON a.attrelid = k.conrelid AND a.attnum = k.attnum
