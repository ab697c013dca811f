SELECT
  shown_database() AS constraint_catalog, n.nspname AS constraint_schema, k.conname AS constraint_name,
  shown_database() AS table_catalog, n.nspname AS table_schema, c.relname AS table_name,
  CASE k.contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'f' THEN 'FOREIGN KEY' ELSE 'CHECK' END
    AS constraint_type,
  'NO' AS is_deferrable, 'NO' AS initially_deferred, 'YES' AS enforced, if(k.contype = 'u', 'YES', NULL)
    AS nulls_distinct
FROM _duckgres.catalog.pg_constraint k
JOIN _duckgres.catalog.pg_class c ON c.oid = k.conrelid
JOIN _duckgres.catalog.pg_namespace n ON n.oid = c.relnamespace
UNION ALL
-- PostgreSQL names NOT NULL constraints by numbers nobody can look up.
SELECT
  shown_database(), nspname, relnamespace::VARCHAR || '_' || attrelid || '_' || attnum || '_not_null',
  shown_database(), nspname, relname, 'CHECK', 'NO', 'NO', 'YES', NULL
FROM (SELECT c.*, s.oid AS relnamespace FROM _duckgres.catalog.user_columns c
      JOIN _duckgres.catalog.user_namespaces s ON s.nspname = c.nspname)
WHERE NOT is_nullable
