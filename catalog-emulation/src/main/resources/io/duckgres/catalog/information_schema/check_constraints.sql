SELECT
  shown_database() AS constraint_catalog, nspname AS constraint_schema, conname AS constraint_name,
  expression_text(expression) AS check_clause
FROM _duckgres.catalog.all_constraints
WHERE contype = 'c'
UNION ALL
SELECT shown_database(), nspname, conname, column_name || ' IS NOT NULL'
FROM _duckgres.catalog.not_null_constraints
UNION ALL
SELECT shown_database(), nspname, conname, expression FROM _duckgres.catalog.domain_checks
