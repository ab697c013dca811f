SELECT
  owner_name() AS grantor, g.grantee, shown_database() AS table_catalog, g.nspname AS table_schema, g.relname AS table_name,
  a.attname AS column_name, g.privilege AS privilege_type, g.is_grantable
FROM _duckgres.catalog.relation_grants g
JOIN _duckgres.catalog.pg_attribute a ON a.attrelid = g.oid AND a.attnum > 0
WHERE g.privilege IN ('INSERT', 'SELECT', 'UPDATE', 'REFERENCES')
