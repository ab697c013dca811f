-- Enumerated types; spelling is how the engine prints the type of a column, where the name is lost.
SELECT
  s.nspname, s.oid AS typnamespace, t.type_name AS typname, object_oid('type', s.nspname, t.type_name) AS oid,
  t.labels, t.comment,
  'ENUM(' || array_to_string(
    list_transform(t.labels, x -> '''' || replace(x, '''', '''''') || ''''), ', ') || ')' AS spelling
FROM duckdb_types() t
JOIN user_namespaces s ON s.database_name = t.database_name AND s.engine_schema = t.schema_name
WHERE t.logical_type = 'ENUM' AND NOT t.internal AND NOT starts_with(t.labels[1], 'domain' || chr(1))
