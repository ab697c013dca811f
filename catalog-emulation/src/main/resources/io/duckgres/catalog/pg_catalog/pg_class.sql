SELECT
  oid, relation AS relname, if(schema = 'pg_catalog', 11, 13207) AS relnamespace, reltype, 0 AS reloftype,
  10 AS relowner, if(relkind = 'r', 2, 0) AS relam, if(relkind = 'r', oid, 0) AS relfilenode, 0 AS reltablespace,
  0 AS relpages, -1 AS reltuples, 0 AS relallvisible, 0 AS reltoastrelid, relhasindex, relisshared,
  'p' AS relpersistence, relkind, relnatts, 0 AS relchecks, relkind = 'v' AS relhasrules, false AS relhastriggers,
  false AS relhassubclass, false AS relrowsecurity, false AS relforcerowsecurity, true AS relispopulated,
  'n' AS relreplident, false AS relispartition, 0 AS relrewrite, 0 AS relfrozenxid, 0 AS relminmxid,
  ['postgres=arwdDxt/postgres', '=r/postgres'] AS relacl, NULL AS reloptions, NULL AS relpartbound
FROM system_relations
UNION ALL
SELECT
  oid, relname, relnamespace, if(relkind IN ('r', 'v'), row_type_oid(nspname, relname), 0), 0,
  10, CASE relkind WHEN 'r' THEN 2 WHEN 'i' THEN 403 ELSE 0 END, if(relkind = 'v', 0, oid), 0,
  if(relkind = 'r', table_pages(rows), 0), if(relkind = 'r', rows, 0), 0, 0,
  relkind = 'r' AND (has_index OR oid IN (SELECT indrelid FROM user_indexes)), false,
  if(temporary, 't', 'p'), relkind, natts,
  if(checks = 0, 0, (SELECT count(*) FROM all_constraints c
    WHERE c.conrelid = r.oid AND c.contype = 'c' AND c.length_limit = '')), relkind = 'v', false,
  false, false, false, true,
  if(relkind = 'r', 'd', 'n'), false, 0, 0, 0,
  NULL, NULL, NULL
FROM user_relations r
