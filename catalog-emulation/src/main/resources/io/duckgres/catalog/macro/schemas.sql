-- The engine's own function of this name lists its search path, the schemas of pg_catalog's macros last. It is asked
-- rather than a query, since clients put current_schemas() into the arguments of table functions.
CREATE MACRO current_schemas(implicit_) AS list_concat(
  if(implicit_, ['pg_catalog'], []),
  list_transform(system.main.current_schemas(false)[:-2], s -> if(s = 'main', 'public', s)));

CREATE MACRO "current_schema"() AS current_schemas(false)[1];
