SELECT
  oid, rolname, false AS rolsuper, true AS rolinherit, false AS rolcreaterole, false AS rolcreatedb,
  false AS rolcanlogin, false AS rolreplication, false AS rolbypassrls, -1 AS rolconnlimit, NULL AS rolpassword,
  NULL::TIMESTAMPTZ AS rolvaliduntil
FROM predefined_roles
UNION ALL
-- The verifiers are shown to nobody.
SELECT r.oid::UINTEGER, r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin, r.rolreplication,
  r.rolbypassrls, r.rolconnlimit::INTEGER, NULL, r.rolvaliduntil::TIMESTAMPTZ
FROM (SELECT unnest(from_json(_pg_session_state('roles'), '[{"oid":"BIGINT","rolname":"VARCHAR","rolsuper":"BOOLEAN","rolinherit":"BOOLEAN","rolcreaterole":"BOOLEAN","rolcreatedb":"BOOLEAN","rolcanlogin":"BOOLEAN","rolreplication":"BOOLEAN","rolbypassrls":"BOOLEAN","rolconnlimit":"BIGINT","rolvaliduntil":"VARCHAR"}]')) AS r)
