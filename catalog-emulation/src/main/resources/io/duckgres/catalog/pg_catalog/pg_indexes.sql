SELECT
  nspname AS schemaname, table_name AS tablename, relname AS indexname, NULL AS tablespace,
  index_text(relname, nspname, table_name, is_unique, expressions) AS indexdef
FROM user_indexes
