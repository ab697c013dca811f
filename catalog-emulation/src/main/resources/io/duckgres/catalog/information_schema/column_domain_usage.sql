SELECT
  shown_database() AS domain_catalog, domain_nspname AS domain_schema, domain_name, shown_database() AS table_catalog,
  nspname AS table_schema, relname AS table_name, attname AS column_name
FROM _duckgres.catalog.user_columns
WHERE domain_name IS NOT NULL
