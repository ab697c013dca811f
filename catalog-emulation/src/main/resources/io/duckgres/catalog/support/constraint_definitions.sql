-- Every constraint with the names of what it is about, the catalogs' own among them.
SELECT
  oid, nspname, relname, conname, contype, conkey, column_names, expression, referenced_table, referenced_column_names,
  coalesce(referenced_nspname, nspname) AS referenced_nspname, rules
FROM all_constraints
UNION ALL
SELECT conoid, 'pg_catalog', table_name, relname, contype, indkey, expressions, NULL, NULL, NULL, NULL, NULL
FROM system_indexes
WHERE conoid <> 0
