SELECT
  oid, relation AS relname, if(schema = 'pg_catalog', 11, 13207) AS relnamespace, reltype, 0 AS reloftype,
  10 AS relowner, if(relkind = 'r', 2, 0) AS relam, if(relkind = 'r', oid, 0) AS relfilenode, 0 AS reltablespace,
  0 AS relpages, -1 AS reltuples, 0 AS relallvisible, 0 AS reltoastrelid, relhasindex, relisshared,
  'p' AS relpersistence, relkind, relnatts, 0 AS relchecks, relkind = 'v' AS relhasrules, false AS relhastriggers,
  false AS relhassubclass, false AS relrowsecurity, false AS relforcerowsecurity, true AS relispopulated,
  'n' AS relreplident, false AS relispartition, 0 AS relrewrite, 0 AS relfrozenxid, 0 AS relminmxid,
  if(a.oid IS NULL, ['postgres=arwdDxt/postgres', '=r/postgres'], string_split(a.acl, ' ')) AS relacl, NULL AS reloptions, NULL AS relpartbound
FROM system_relations s LEFT JOIN (SELECT oid, acl FROM system_acls) a USING (oid)
UNION ALL
SELECT
  indexrelid, relname, 11, 0, 0, 10, 403, indexrelid, 0, 1, 0, 0, 0, false, relisshared, 'p', 'i', len(indkey), 0, false,
  false, false, false, false, true, 'n', false, 0, 0, 0, NULL, NULL, NULL
FROM system_indexes
