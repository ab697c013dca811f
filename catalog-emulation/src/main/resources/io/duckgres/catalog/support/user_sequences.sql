-- Sequences; one that the engine had to start elsewhere keeps its own start in its notes.
SELECT
  s.nspname, q.sequence_name AS relname, object_oid('relation', s.nspname, q.sequence_name) AS oid,
  CASE note_value(q.comment, 'type') WHEN 'INTEGER' THEN 23 WHEN 'SMALLINT' THEN 21 ELSE 20 END AS seqtypid,
  coalesce(note_value(q.comment, 'start')::BIGINT, q.start_value) AS start_value,
  q.increment_by, q.min_value, q.max_value, q.cycle, q.last_value, q.start_value AS next_value
FROM duckdb_sequences() q
JOIN user_namespaces s ON s.database_name = q.database_name AND s.engine_schema = q.schema_name
