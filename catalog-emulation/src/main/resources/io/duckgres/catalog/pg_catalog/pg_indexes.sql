SELECT
  nspname AS schemaname, table_name AS tablename, relname AS indexname, NULL AS tablespace,
  index_text(relname, quote_ident(nspname) || '.' || quote_ident(table_name), is_unique, expressions, method) AS indexdef
FROM index_definitions
