SELECT
  owner_name() AS grantor, g.grantee, shown_database() AS udt_catalog, n.nspname AS udt_schema, t.typname AS udt_name,
  'TYPE USAGE' AS privilege_type, g.is_grantable
FROM _duckgres.catalog.pg_type t
JOIN _duckgres.catalog.pg_namespace n ON n.oid = t.typnamespace,
(VALUES ('PUBLIC', 'NO'), (owner_name(), 'YES')) g(grantee, is_grantable)
WHERE t.typtype = 'c'
