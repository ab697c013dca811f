SELECT
  shown_database() AS table_catalog, n.nspname AS table_schema, c.relname AS table_name, a.attname AS column_name,
  shown_database() AS constraint_catalog, kn.nspname AS constraint_schema, k.conname AS constraint_name
FROM (
  SELECT
    conname, connamespace, if(contype = 'f', confrelid, conrelid) AS relation,
    unnest(if(contype = 'f', confkey, conkey)) AS attnum
  FROM _duckgres.catalog.pg_constraint
) k
JOIN _duckgres.catalog.pg_namespace kn ON kn.oid = k.connamespace
JOIN _duckgres.catalog.pg_class c ON c.oid = k.relation
JOIN _duckgres.catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN _duckgres.catalog.user_columns a ON a.attrelid = k.relation AND a.attnum = k.attnum
