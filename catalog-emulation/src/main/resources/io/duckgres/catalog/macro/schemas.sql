-- The engine's own function of this name lists the schemas of its search path that exist. It is asked rather than a query, since clients put current_schemas() into the arguments of table functions.
CREATE MACRO current_schemas(implicit_) AS if(implicit_ IS NULL, NULL, list_concat(
  if(implicit_ AND NOT list_contains(search_path_schemas(), 'pg_catalog'), ['pg_catalog'], []),
  list_filter(search_path_schemas(), s -> s IN ('pg_catalog', 'information_schema')
    OR list_contains(system.main.current_schemas(false), if(s = 'public', 'main', s)))));

CREATE MACRO "current_schema"() AS current_schemas(false)[1];
