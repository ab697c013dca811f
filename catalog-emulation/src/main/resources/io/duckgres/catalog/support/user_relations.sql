-- All relations of the user database: tables, views, sequences and indexes.
SELECT * FROM user_tables
UNION ALL
SELECT
  s.database_name, s.engine_schema, s.nspname, s.oid, q.sequence_name,
  object_oid('relation', s.nspname, q.sequence_name), 'S', 3, 0, false, 1, q.temporary, note_comment(q.comment), NULL, q.comment
FROM duckdb_sequences() q
JOIN user_namespaces s ON s.database_name = q.database_name AND s.engine_schema = q.schema_name
UNION ALL
SELECT
  database_name, NULL, nspname, relnamespace, relname, oid, 'i', len(expressions), 0, false, 0,
  database_name = 'temp', comment, NULL, NULL
FROM user_indexes
