SELECT
  oid, rolname, false AS rolsuper, true AS rolinherit, false AS rolcreaterole, false AS rolcreatedb,
  false AS rolcanlogin, false AS rolreplication, false AS rolbypassrls, -1 AS rolconnlimit, NULL AS rolpassword,
  NULL AS rolvaliduntil
FROM predefined_roles
UNION ALL
SELECT 10, session_user_name(), true, true, true, true, true, true, true, -1, NULL, NULL
