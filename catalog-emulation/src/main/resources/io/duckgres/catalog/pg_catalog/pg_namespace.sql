SELECT 11 AS oid, 'pg_catalog' AS nspname, 10 AS nspowner, ['postgres=UC/postgres', '=U/postgres'] AS nspacl
UNION ALL
SELECT 99, 'pg_toast', 10, NULL
UNION ALL
SELECT 13207, 'information_schema', 10, ['postgres=UC/postgres', '=U/postgres']
UNION ALL
SELECT
  oid, nspname, if(oid = 2200, 6171, 10),
  if(oid = 2200, ['pg_database_owner=UC/pg_database_owner', '=U/pg_database_owner'], NULL)
FROM user_namespaces
WHERE database_name <> 'temp' OR EXISTS (SELECT 1 FROM user_tables WHERE temporary)
