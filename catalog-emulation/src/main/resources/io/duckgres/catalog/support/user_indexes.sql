-- Indexes: those made by CREATE INDEX and those that stand behind primary keys and unique constraints.
SELECT
  d.database_name,
  s.nspname,
  s.oid AS relnamespace,
  d.index_name AS relname,
  object_oid('relation', s.nspname, d.index_name) AS oid,
  d.table_name,
  d.table_oid AS engine_table,
  object_oid('relation', s.nspname, d.table_name) AS indrelid,
  d.is_unique,
  false AS is_primary,
  0::UINTEGER AS conoid,
  list_transform(
    d.expressions::VARCHAR[], e -> if(e LIKE '"%"', replace(e[2:-2], '""', '"'), e)) AS expressions,
  d.comment
FROM duckdb_indexes() d
JOIN user_namespaces s ON s.database_name = d.database_name AND s.engine_schema = d.schema_name
UNION ALL
SELECT
  c.database_name,
  c.nspname,
  c.relnamespace,
  c.conname,
  object_oid('relation', c.nspname, c.conname),
  c.relname,
  c.engine_table,
  c.conrelid,
  true,
  c.contype = 'p',
  c.oid,
  c.column_names,
  NULL
FROM all_constraints c
WHERE c.contype IN ('p', 'u')
