SELECT
  shown_database() AS constraint_catalog, nspname AS constraint_schema, conname AS constraint_name,
  shown_database() AS table_catalog, nspname AS table_schema, relname AS table_name, column_name,
  position AS ordinal_position, if(contype = 'f', position, NULL) AS position_in_unique_constraint
FROM (
  SELECT nspname, conname, relname, contype, unnest(column_names) AS column_name,
    generate_subscripts(column_names, 1) AS position
  FROM _duckgres.catalog.constraint_definitions
  WHERE contype IN ('p', 'u', 'f')
)
