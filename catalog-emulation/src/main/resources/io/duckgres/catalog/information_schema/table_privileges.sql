SELECT
  owner_name() AS grantor, grantee, shown_database() AS table_catalog, nspname AS table_schema, relname AS table_name,
  privilege AS privilege_type, is_grantable, if(privilege = 'SELECT', 'YES', 'NO') AS with_hierarchy
FROM _duckgres.catalog.relation_grants
