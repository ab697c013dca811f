SELECT
  oid, rolname, false AS rolsuper, true AS rolinherit, false AS rolcreaterole, false AS rolcreatedb,
  false AS rolcanlogin, false AS rolreplication, false AS rolbypassrls, -1 AS rolconnlimit, NULL AS rolpassword,
  NULL AS rolvaliduntil
FROM predefined_roles
UNION ALL
-- Owner of the database and nothing more, as is_superuser says: no server files, no roles, no databases.
SELECT 10, session_user_name(), false, true, false, false, true, false, false, -1, NULL, NULL
