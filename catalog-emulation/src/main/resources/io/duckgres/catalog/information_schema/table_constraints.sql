SELECT
  shown_database() AS constraint_catalog, nspname AS constraint_schema, conname AS constraint_name,
  shown_database() AS table_catalog, nspname AS table_schema, relname AS table_name,
  CASE contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'f' THEN 'FOREIGN KEY' ELSE 'CHECK' END
    AS constraint_type,
  if(rules[4] = 't', 'YES', 'NO') AS is_deferrable,
  if(rules[5] = 't', 'YES', 'NO') AS initially_deferred, 'YES' AS enforced,
  if(contype = 'u', 'YES', NULL) AS nulls_distinct
FROM _duckgres.catalog.constraint_definitions
UNION ALL
SELECT
  shown_database(), nspname, conname, shown_database(), nspname, relname, 'CHECK', 'NO', 'NO', 'YES', NULL
FROM _duckgres.catalog.not_null_constraints
