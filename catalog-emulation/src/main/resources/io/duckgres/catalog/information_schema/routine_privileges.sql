SELECT
  owner_name() AS grantor, CASE g.grantee WHEN '' THEN 'PUBLIC' WHEN 'postgres' THEN owner_name() ELSE g.grantee END AS grantee,
  shown_database() AS specific_catalog, g.nspname AS specific_schema, g.proname || '_' || g.oid AS specific_name,
  shown_database() AS routine_catalog, g.nspname AS routine_schema, g.proname AS routine_name,
  'EXECUTE' AS privilege_type, if(g.grantee = 'postgres', 'YES', 'NO') AS is_grantable
FROM (
  SELECT if(pronamespace = 11, 'pg_catalog', 'information_schema') AS nspname, proname, oid,
    unnest(if(proacl IS NULL, ['', 'postgres'], list_transform(proacl, a -> string_split(a, '=')[1]))) AS grantee
  FROM _duckgres.catalog.pg_proc) g
