SELECT
  shown_database() AS table_catalog, nspname AS table_schema, if(contype = 'f', referenced_table, relname) AS table_name,
  shown_database() AS constraint_catalog, nspname AS constraint_schema, conname AS constraint_name
FROM _duckgres.catalog.constraint_definitions
WHERE contype IN ('p', 'u', 'f')
