-- The catalogs' own columns as information_schema.columns shows them: a domain as its base type.
SELECT
  r.schema AS nspname, r.relname, r.relkind, a.attname, a.attnum, NOT a.attnotnull AS is_nullable,
  if(t.typtype = 'd', t.typbasetype, t.oid) AS typid, if(t.typtype = 'd', t.typtypmod, a.atttypmod) AS typmod,
  if(t.typtype = 'd', t.typname, NULL) AS domain_name
FROM system_attributes a
JOIN (SELECT schema, relation AS relname, relkind, oid FROM system_relations) r ON r.oid = a.attrelid
JOIN system_types t ON t.oid = a.atttypid
