WITH k AS MATERIALIZED (SELECT * FROM _duckgres.catalog.all_constraints)
SELECT
  shown_database() AS constraint_catalog, c.nspname AS constraint_schema, c.conname AS constraint_name,
  if(p.conname IS NULL, NULL, shown_database()) AS unique_constraint_catalog, p.nspname AS unique_constraint_schema,
  p.conname AS unique_constraint_name, if(c.rules[3] = 'f', 'FULL', 'NONE') AS match_option,
  key_rule(c.rules[2]) AS update_rule, key_rule(c.rules[1]) AS delete_rule
FROM k c
LEFT JOIN k p
  ON p.contype IN ('p', 'u') AND p.nspname = coalesce(c.referenced_nspname, c.nspname) AND p.relname = c.referenced_table
    AND list_sort(p.column_names) = list_sort(c.referenced_column_names)
WHERE c.contype = 'f'
