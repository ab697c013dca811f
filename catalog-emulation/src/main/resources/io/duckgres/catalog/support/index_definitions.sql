-- What pg_get_indexdef() needs of each index.
SELECT oid, relname, nspname, table_name, is_unique, expressions, method FROM user_indexes
UNION ALL
SELECT indexrelid, relname, 'pg_catalog', table_name, indisunique, expressions, 'btree' FROM system_indexes
