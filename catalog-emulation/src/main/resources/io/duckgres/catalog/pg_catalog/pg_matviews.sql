SELECT
  nspname AS schemaname, relname AS matviewname, pg_get_userbyid(10) AS matviewowner, NULL AS tablespace,
  has_index AS hasindexes, note_value(notes, 'unpopulated') IS NULL AS ispopulated, view_text(definition, notes, false) AS definition
FROM user_tables
WHERE relkind = 'm'
