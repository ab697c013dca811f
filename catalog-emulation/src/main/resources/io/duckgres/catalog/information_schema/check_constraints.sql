SELECT
  shown_database() AS constraint_catalog, n.nspname AS constraint_schema, k.conname AS constraint_name,
  k.conbin AS check_clause
FROM _duckgres.catalog.pg_constraint k
JOIN _duckgres.catalog.pg_namespace n ON n.oid = k.connamespace
WHERE k.contype = 'c'
UNION ALL
SELECT
  shown_database(), c.nspname, s.oid::VARCHAR || '_' || c.attrelid || '_' || c.attnum || '_not_null',
  c.attname || ' IS NOT NULL'
FROM _duckgres.catalog.user_columns c
JOIN _duckgres.catalog.user_namespaces s ON s.nspname = c.nspname
WHERE NOT c.is_nullable
