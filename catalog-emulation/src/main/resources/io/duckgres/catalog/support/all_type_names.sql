SELECT oid, typname, typnamespace, base, is_array,
  if(typnamespace = 11, display_name, 'information_schema.' || display_name) AS display_name,
  CASE typnamespace WHEN 11 THEN 'pg_catalog' ELSE 'information_schema' END AS nspname
FROM type_names
UNION ALL
SELECT
  if(is_array, array_type_oid(u.nspname, u.typname), u.oid), if(is_array, '_', '') || u.typname, u.typnamespace, u.oid,
  is_array,
  if(list_contains(search_path_schemas(), u.nspname), '', quote_ident(u.nspname) || '.') || quote_ident(u.typname),
  u.nspname
FROM (
  SELECT oid, nspname, typnamespace, typname FROM user_enums
  UNION ALL
  SELECT oid, nspname, typnamespace, typname FROM user_domains
  UNION ALL
  SELECT row_type_oid(nspname, relname), nspname, relnamespace, relname FROM user_tables
) u, (VALUES (false), (true)) a(is_array)
