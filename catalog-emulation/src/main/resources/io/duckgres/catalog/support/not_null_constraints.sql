-- PostgreSQL 15 names NOT NULL by the numbers of schema, table and column; a primary key's columns have it too.
SELECT DISTINCT
  nspname, relname, column_name,
  concat_ws('_', namespace_oid, object_oid('relation', nspname, relname), position, 'not_null') AS conname
FROM (
  SELECT s.nspname, s.oid AS namespace_oid, d.table_name AS relname, unnest(d.constraint_column_names) AS column_name,
    unnest(d.constraint_column_indexes) + 1 AS position
  FROM duckdb_constraints() d
  JOIN user_namespaces s ON s.database_name = d.database_name AND s.engine_schema = d.schema_name
  WHERE d.constraint_type IN ('NOT NULL', 'PRIMARY KEY')
)
