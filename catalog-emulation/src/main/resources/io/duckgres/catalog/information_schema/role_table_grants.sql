SELECT
  owner_name() AS grantor, owner_name() AS grantee, shown_database() AS table_catalog,
  n.nspname AS table_schema, c.relname AS table_name, p.privilege AS privilege_type, 'YES' AS is_grantable,
  if(p.privilege = 'SELECT', 'YES', 'NO') AS with_hierarchy
FROM _duckgres.catalog.pg_class c
JOIN _duckgres.catalog.pg_namespace n ON n.oid = c.relnamespace,
(VALUES ('INSERT'), ('SELECT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) p(privilege)
WHERE c.relkind IN ('r', 'v')
