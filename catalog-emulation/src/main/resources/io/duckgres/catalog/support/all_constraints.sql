-- Every constraint the engine keeps, by the names noted with its table or else as PostgreSQL names constraints.
-- CHECKs that only stand for varchar(n) or char(n), and NOT NULL, are left out.
-- Foreign keys with a rule are the server's own and stand in the notes of their tables.
SELECT
  c.*,
  constraint_oid(c.nspname, c.relname, c.conname) AS oid
FROM (
  SELECT * FROM (
  SELECT * EXCLUDE (given_name, names, kept, place), coalesce(given_name, base_name || if(n = 1, '', (n - 1)::VARCHAR)) AS conname
  FROM (
  SELECT
    k.*,
    row_number() OVER (PARTITION BY database_name, nspname, base_name ORDER BY relname, constraint_index) AS n,
    if(len(names) = kept, names[place], NULL) AS given_name
  FROM (
    SELECT
      d.names, d.kept, d.place,
      d.database_name,
      s.nspname,
      s.oid AS relnamespace,
      d.table_name AS relname,
      d.table_oid AS engine_table,
      object_oid('relation', s.nspname, d.table_name) AS conrelid,
      d.constraint_index,
      CASE d.constraint_type
        WHEN 'PRIMARY KEY' THEN 'p' WHEN 'UNIQUE' THEN 'u' WHEN 'FOREIGN KEY' THEN 'f' ELSE 'c'
      END AS contype,
      list_transform(d.constraint_column_indexes, x -> (x + 1)::SMALLINT) AS conkey,
      d.constraint_column_names AS column_names,
      d.expression,
      d.referenced_table,
      d.referenced_column_names,
      CASE d.constraint_type
        WHEN 'PRIMARY KEY' THEN d.table_name || '_pkey'
        WHEN 'UNIQUE' THEN d.table_name || '_' || array_to_string(d.constraint_column_names, '_') || '_key'
        WHEN 'FOREIGN KEY' THEN d.table_name || '_' || array_to_string(d.constraint_column_names, '_') || '_fkey'
        WHEN 'CHECK' THEN
          CASE WHEN len(d.constraint_column_names) = 1 THEN d.table_name || '_' || d.constraint_column_names[1] || '_check'
            ELSE d.table_name || '_check' END
      END AS base_name
    FROM (
      SELECT
        c.*, note_list(t.comment, 'names') AS names,
        row_number() OVER (PARTITION BY c.database_name, c.table_oid ORDER BY c.constraint_index) AS place,
        count(*) OVER (PARTITION BY c.database_name, c.table_oid) AS kept
      FROM duckdb_constraints() c
      LEFT JOIN duckdb_tables() t ON t.database_name = c.database_name AND t.table_oid = c.table_oid
      WHERE c.constraint_type <> 'NOT NULL'
    ) d
    JOIN user_namespaces s ON s.database_name = d.database_name AND s.engine_schema = d.schema_name
    WHERE coalesce(d.expression, '') NOT LIKE '%"error"(''value too long for type character%'
      AND coalesce(d.expression, '') NOT LIKE '%(''type modifier %'
      AND coalesce(d.expression, '') NOT LIKE '%(''domain check'' = %'
  ) k))
  UNION ALL BY NAME
  SELECT
    f.database_name, s.nspname, s.oid AS relnamespace, f.table_name AS relname, f.table_oid AS engine_table,
    object_oid('relation', s.nspname, f.table_name) AS conrelid, 1000000 + f.place AS constraint_index, 'f' AS contype,
    list_transform(string_split(f.key[2], chr(4)), n -> (list_position(f.names, n))::SMALLINT) AS conkey,
    string_split(f.key[2], chr(4)) AS column_names, NULL AS expression, f.key[4] AS referenced_table,
    string_split(f.key[5], chr(4)) AS referenced_column_names, NULL AS base_name, f.place AS n, f.key[1] AS conname,
    r.nspname AS referenced_nspname, f.key[6:12] AS rules
  FROM (
    SELECT
      t.database_name, t.schema_name, t.table_name, t.table_oid, string_split(i.item, chr(3)) AS key, i.place,
      (SELECT list(k.column_name ORDER BY k.column_index) FROM duckdb_columns() k
        WHERE k.database_name = t.database_name AND k.table_oid = t.table_oid) AS names
    FROM duckdb_tables() t, unnest(note_list(t.comment, 'fk')) WITH ORDINALITY AS i(item, place)
  ) f
  JOIN user_namespaces s ON s.database_name = f.database_name AND s.engine_schema = f.schema_name
  JOIN user_namespaces r ON r.database_name = f.database_name AND r.engine_schema = f.key[3]
) c
