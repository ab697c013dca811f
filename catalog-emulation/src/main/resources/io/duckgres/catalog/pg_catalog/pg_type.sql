-- Enumerated types and the row types of tables and views: input, output, receive and send are PostgreSQL's.
SELECT
  u.oid, u.typname, u.typnamespace, 10 AS typowner, u.typlen, u.byval AS typbyval, u.typtype, u.typcategory,
  false AS typispreferred, true AS typisdefined, ',' AS typdelim, u.typrelid, 0 AS typsubscript, 0 AS typelem,
  array_type_oid(u.nspname, u.typname) AS typarray, u.typinput, u.typoutput, u.typreceive, u.typsend, 0 AS typmodin,
  0 AS typmodout, 0 AS typanalyze, u.typalign, u.typstorage, false AS typnotnull, 0 AS typbasetype, -1 AS typtypmod,
  0 AS typndims, 0 AS typcollation, NULL AS typdefaultbin, NULL AS typdefault, NULL AS typacl
FROM (
  SELECT
    oid, nspname, typnamespace, typname, 4 AS typlen, true AS byval, 'e' AS typtype, 'E' AS typcategory,
    0 AS typrelid, 3506 AS typinput, 3507 AS typoutput, 3532 AS typreceive, 3533 AS typsend, 'i' AS typalign,
    'p' AS typstorage
  FROM user_enums
  UNION ALL
  SELECT
    row_type_oid(nspname, relname), nspname, relnamespace, relname, -1, false, 'c', 'C', oid, 2290, 2291, 2402, 2403,
    'd', 'x'
  FROM user_tables
) u
UNION ALL
-- And the array over each: array_subscript_handler, array_in, array_out, array_recv, array_send, array_typanalyze.
SELECT
  array_type_oid(u.nspname, u.typname), '_' || u.typname, u.typnamespace, 10, -1, false, 'b', 'A', false, true, ',', 0,
  6179, u.oid, 0, 750, 751, 2400, 2401, 0, 0, 3816, u.typalign, 'x', false, 0, -1, 0, 0, NULL, NULL, NULL
FROM (
  SELECT oid, nspname, typnamespace, typname, 'i' AS typalign FROM user_enums
  UNION ALL
  SELECT row_type_oid(nspname, relname), nspname, relnamespace, relname, 'd'
  FROM user_tables
) u
UNION ALL
-- Domains: domain_in and domain_recv, the rest as the type below has it.
SELECT
  d.oid, d.typname, d.typnamespace, 10, coalesce(t.typlen, 4), coalesce(t.typbyval, true), 'd',
  coalesce(t.typcategory, 'E'), false, true, coalesce(t.typdelim, ','), 0, 0, coalesce(t.typelem, 0),
  array_type_oid(d.nspname, d.typname), 2597, coalesce(t.typoutput, 3507), 2598, coalesce(t.typsend, 3533), 0, 0, 0,
  coalesce(t.typalign, 'i'), coalesce(t.typstorage, 'p'), d.typnotnull, d.typbasetype, d.typtypmod, d.typndims,
  coalesce(t.typcollation, 0), NULL, d.typdefault, NULL
FROM user_domains d LEFT JOIN system_types t ON t.oid = d.root_oid
