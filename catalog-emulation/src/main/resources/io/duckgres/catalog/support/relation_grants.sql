-- What is granted on tables and views. Their owner may grant all there is.
SELECT nspname, relname, relkind, oid,
  CASE grantee WHEN '' THEN 'PUBLIC' WHEN 'postgres' THEN owner_name() ELSE grantee END AS grantee, privilege,
  if(grantee = 'postgres', 'YES', 'NO') AS is_grantable
FROM system_grants
UNION ALL
SELECT r.nspname, r.relname, r.relkind, r.oid, owner_name(), p.privilege, 'YES'
FROM user_relations r,
  (VALUES ('INSERT'), ('SELECT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) p(privilege)
WHERE r.relkind IN ('r', 'v')
