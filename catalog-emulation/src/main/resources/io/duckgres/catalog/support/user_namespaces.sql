-- Schemas of the user database under PostgreSQL's names.
SELECT
  database_name,
  schema_name AS engine_schema,
  if(schema_name = 'main', 'public', schema_name) AS nspname,
  if(schema_name = 'main', 2200::UINTEGER, object_oid('namespace', '', schema_name)) AS oid,
  comment
FROM duckdb_schemas()
WHERE database_name = engine_database() AND schema_name NOT IN ('pg_catalog', 'information_schema')
UNION ALL
SELECT 'temp', 'main', 'pg_temp_1', object_oid('namespace', '', 'pg_temp_1'), NULL
