SELECT
  nspname AS schemaname, relname AS viewname, pg_get_userbyid(10) AS viewowner, view_text(definition, notes, false) AS definition
FROM user_tables
WHERE relkind = 'v'
UNION ALL
SELECT schema, relation, pg_get_userbyid(10), NULL
FROM system_relations
WHERE relkind = 'v'
