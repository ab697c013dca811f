-- The tables that foreign keys point at.
SELECT DISTINCT object_oid('relation', CASE f.key[3] WHEN f.engine_schema THEN f.nspname WHEN 'main' THEN 'public' ELSE f.key[3] END,
  f.key[4]) AS oid
FROM (SELECT nspname, engine_schema, string_split(unnest(note_list(notes, 'fk')), chr(3)) AS key FROM user_tables) f
