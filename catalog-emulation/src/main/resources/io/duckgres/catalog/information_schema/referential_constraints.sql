WITH k AS MATERIALIZED (SELECT * FROM _duckgres.catalog.all_constraints)
SELECT
  shown_database() AS constraint_catalog, c.nspname AS constraint_schema, c.conname AS constraint_name,
  if(p.conname IS NULL, NULL, shown_database()) AS unique_constraint_catalog, p.nspname AS unique_constraint_schema,
  p.conname AS unique_constraint_name, 'NONE' AS match_option, 'NO ACTION' AS update_rule,
  'NO ACTION' AS delete_rule
FROM k c
LEFT JOIN k p
  ON p.contype IN ('p', 'u') AND p.nspname = c.nspname AND p.relname = c.referenced_table
    AND list_sort(p.column_names) = list_sort(c.referenced_column_names)
WHERE c.contype = 'f'
