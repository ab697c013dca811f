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
  d.comment,
  'btree' AS method
FROM duckdb_indexes() d
JOIN user_namespaces s ON s.database_name = d.database_name AND s.engine_schema = d.schema_name
UNION ALL
-- Indexes of columns the engine has none for stand in the notes of their tables.
SELECT
  t.database_name, s.nspname, s.oid, t.item[1], object_oid('relation', s.nspname, t.item[1]), t.table_name, t.table_oid,
  object_oid('relation', s.nspname, t.table_name), false, false, 0,
  list_transform(string_split(t.item[3], ', '), e -> if(e LIKE '"%"', replace(e[2:-2], '""', '"'), e)), NULL, t.item[2]
FROM (
  SELECT
    database_name, schema_name, table_name, table_oid,
    string_split(unnest(note_list(comment, 'indexes')), chr(3)) AS item
  FROM duckdb_tables()
) t
JOIN user_namespaces s ON s.database_name = t.database_name AND s.engine_schema = t.schema_name
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
  NULL,
  'btree'
FROM all_constraints c
WHERE c.contype IN ('p', 'u')
