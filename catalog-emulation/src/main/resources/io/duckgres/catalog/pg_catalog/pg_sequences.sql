SELECT
  s.nspname AS schemaname, q.sequence_name AS sequencename, pg_get_userbyid(10) AS sequenceowner, 20 AS data_type,
  q.start_value, q.min_value, q.max_value, q.increment_by, q.cycle, 1 AS cache_size, q.last_value
FROM duckdb_sequences() q
JOIN user_namespaces s ON s.database_name = q.database_name AND s.engine_schema = q.schema_name
