SELECT
  object_oid('relation', s.nspname, q.sequence_name) AS seqrelid, 20 AS seqtypid, q.start_value AS seqstart,
  q.increment_by AS seqincrement, q.max_value AS seqmax, q.min_value AS seqmin, 1 AS seqcache, q.cycle AS seqcycle
FROM duckdb_sequences() q
JOIN user_namespaces s ON s.database_name = q.database_name AND s.engine_schema = q.schema_name
