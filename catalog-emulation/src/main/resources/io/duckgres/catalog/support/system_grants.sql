-- The access lists of PostgreSQL's own relations, a row a privilege; '' is PUBLIC, the owner is called postgres.
SELECT nspname, relname, relkind, oid, regexp_extract(item, '^([a-z_]*)=', 1) AS grantee,
  acl_privilege(unnest(regexp_extract_all(regexp_extract(item, '=([a-zA-Z]*)/', 1), '.'))) AS privilege
FROM (
  SELECT if(relnamespace = 11, 'pg_catalog', 'information_schema') AS nspname, relname, relkind, oid,
    unnest(coalesce(relacl, ['postgres=arwdDxt/postgres'])) AS item
  FROM fixed_pg_class WHERE relkind IN ('r', 'v'))
