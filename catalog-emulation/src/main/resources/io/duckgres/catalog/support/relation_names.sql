-- Relations with their place on the search path: visible where an unqualified name finds this one.
SELECT
  oid, nspname, relname, relkind,
  path_position IS NOT NULL
    AND row_number() OVER (PARTITION BY relname ORDER BY path_position NULLS LAST) = 1 AS visible
FROM (
  SELECT
    oid, nspname, relname, relkind,
    CASE nspname WHEN 'pg_temp_1' THEN 0 WHEN 'pg_catalog' THEN 1
      ELSE list_position(search_path_schemas(), nspname) + 1 END AS path_position
  FROM (
    SELECT oid, schema AS nspname, relation AS relname, relkind FROM system_relations
    UNION ALL
    SELECT indexrelid, 'pg_catalog', relname, 'i' FROM system_indexes
    UNION ALL
    SELECT oid, nspname, relname, relkind FROM user_relations
  )
)
