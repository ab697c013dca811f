SELECT
  oid, relname, relnamespace, if(relkind IN ('r', 'v', 'm'), row_type_oid(nspname, relname), 0) AS reltype, 0 AS reloftype,
  10 AS relowner, CASE relkind WHEN 'r' THEN 2 WHEN 'm' THEN 2 WHEN 'i' THEN 403 ELSE 0 END AS relam,
  if(relkind = 'v', 0, oid) AS relfilenode, 0 AS reltablespace,
  CASE WHEN relkind IN ('r', 'm') THEN table_pages(rows) WHEN relkind = 'i' THEN 1 ELSE 0 END AS relpages,
  if(relkind IN ('r', 'm'), rows, 0) AS reltuples, 0 AS relallvisible, 0 AS reltoastrelid,
  has_index AS relhasindex, false AS relisshared, if(temporary, 't', 'p') AS relpersistence,
  relkind, natts AS relnatts, checks AS relchecks, relkind IN ('v', 'm') AS relhasrules,
  -- psql looks for foreign keys only where their triggers are
  relkind = 'r' AND (note_value(notes, 'fk') IS NOT NULL OR oid IN (SELECT oid FROM referenced_tables)) AS relhastriggers,
  false AS relhassubclass, false AS relrowsecurity, false AS relforcerowsecurity,
  note_value(notes, 'unpopulated') IS NULL AS relispopulated,
  if(relkind IN ('r', 'm'), 'd', 'n') AS relreplident, false AS relispartition, 0 AS relrewrite, 0 AS relfrozenxid,
  0 AS relminmxid, NULL AS relacl, NULL AS reloptions, NULL AS relpartbound
FROM user_relations
