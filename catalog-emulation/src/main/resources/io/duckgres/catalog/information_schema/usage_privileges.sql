SELECT
  owner_name() AS grantor, 'PUBLIC' AS grantee, shown_database() AS object_catalog,
  if(c.collnamespace = 11, 'pg_catalog', 'public') AS object_schema, c.collname AS object_name,
  'COLLATION' AS object_type, 'USAGE' AS privilege_type, 'NO' AS is_grantable
FROM _duckgres.catalog.pg_collation c
WHERE c.collencoding IN (-1, 6)
UNION ALL
SELECT owner_name(), g.grantee, shown_database(), n.nspname, t.typname, 'DOMAIN', 'USAGE', g.is_grantable
FROM _duckgres.catalog.pg_type t
JOIN _duckgres.catalog.pg_namespace n ON n.oid = t.typnamespace,
(VALUES ('PUBLIC', 'NO'), (owner_name(), 'YES')) g(grantee, is_grantable)
WHERE t.typtype = 'd'
