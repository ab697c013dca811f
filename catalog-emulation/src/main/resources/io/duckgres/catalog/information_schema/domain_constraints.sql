SELECT
  shown_database() AS constraint_catalog, nspname AS constraint_schema, conname AS constraint_name,
  shown_database() AS domain_catalog, nspname AS domain_schema, typname AS domain_name, 'NO' AS is_deferrable,
  'NO' AS initially_deferred
FROM _duckgres.catalog.domain_checks
