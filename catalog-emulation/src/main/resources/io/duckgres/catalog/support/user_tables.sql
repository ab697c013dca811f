-- Tables and views of the user database and of the session's temporary schema.
SELECT
  s.database_name, s.engine_schema, s.nspname, s.oid AS relnamespace, r.relname,
  object_oid('relation', s.nspname, r.relname) AS oid,
  r.relkind, r.natts, r.checks, r.has_index, r.rows, r.temporary, r.comment, r.definition, r.notes
FROM (
  SELECT
    database_name, schema_name, table_name AS relname, if(note_value(comment, 'query') IS NULL, 'r', 'm') AS relkind, column_count AS natts,
    check_constraint_count - len(regexp_extract_all(sql, 'error"?\(''value too long for type character|\(''type modifier ')) AS checks,
    index_count > 0 OR note_value(comment, 'indexes') IS NOT NULL AS has_index, estimated_size AS rows, temporary, note_comment(comment) AS comment, note_value(comment, 'query') AS definition,
    comment AS notes
  FROM duckdb_tables()
  WHERE NOT internal
  UNION ALL
  SELECT
    database_name, schema_name, view_name, 'v', column_count, 0, false, 0, temporary, note_comment(comment), sql, comment
  FROM duckdb_views()
  WHERE NOT internal
) r
JOIN user_namespaces s ON s.database_name = r.database_name AND s.engine_schema = r.schema_name
