SELECT
  shown_database() AS table_catalog, n.nspname AS table_schema, c.relname AS table_name,
  shown_database() AS constraint_catalog, kn.nspname AS constraint_schema, k.conname AS constraint_name
FROM _duckgres.catalog.pg_constraint k
JOIN _duckgres.catalog.pg_namespace kn ON kn.oid = k.connamespace
JOIN _duckgres.catalog.pg_class c ON c.oid = if(k.contype = 'f', k.confrelid, k.conrelid)
JOIN _duckgres.catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype IN ('p', 'u', 'f')
