SELECT
  shown_database() AS constraint_catalog, n.nspname AS constraint_schema, k.conname AS constraint_name,
  if(p.conname IS NULL, NULL, shown_database()) AS unique_constraint_catalog, pn.nspname AS unique_constraint_schema,
  p.conname AS unique_constraint_name, 'NONE' AS match_option, 'NO ACTION' AS update_rule,
  'NO ACTION' AS delete_rule
FROM _duckgres.catalog.pg_constraint k
JOIN _duckgres.catalog.pg_namespace n ON n.oid = k.connamespace
LEFT JOIN _duckgres.catalog.pg_constraint p
  ON p.conrelid = k.confrelid AND p.contype IN ('p', 'u') AND p.conindid = k.conindid
LEFT JOIN _duckgres.catalog.pg_namespace pn ON pn.oid = p.connamespace
WHERE k.contype = 'f'
