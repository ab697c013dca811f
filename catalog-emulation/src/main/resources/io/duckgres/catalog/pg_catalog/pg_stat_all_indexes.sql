SELECT
  i.indrelid AS relid, i.oid AS indexrelid, i.nspname AS schemaname, t.relname, i.relname AS indexrelname,
  NULL AS idx_scan, NULL AS idx_tup_read, NULL AS idx_tup_fetch
FROM user_indexes i
JOIN user_tables t ON t.oid = i.indrelid
