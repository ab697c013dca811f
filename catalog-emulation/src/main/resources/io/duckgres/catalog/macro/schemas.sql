-- The schemas of the search path that exist, pg_catalog first where it is implied.
CREATE MACRO current_schemas(implicit_) AS list_concat(
  if(implicit_ AND NOT list_contains(search_path_schemas(), 'pg_catalog'), ['pg_catalog'], []),
  (SELECT coalesce(list(p.nspname ORDER BY p.position), []) FROM (
     SELECT unnest(search_path_schemas()) AS nspname, generate_subscripts(search_path_schemas(), 1) AS position) p
   WHERE p.nspname IN (SELECT n.nspname FROM _duckgres.catalog.pg_namespace n)));

CREATE MACRO "current_schema"() AS current_schemas(false)[1];
