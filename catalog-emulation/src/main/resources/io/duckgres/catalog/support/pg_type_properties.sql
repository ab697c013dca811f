-- What pg_attribute repeats of pg_type.
SELECT oid, typlen, typbyval, typalign, typstorage, typcollation FROM system_types
UNION ALL
SELECT oid, 4, true, 'i', 'p', 0 FROM user_enums
UNION ALL
SELECT array_type_oid(nspname, typname), -1, false, 'i', 'x', 0 FROM user_enums
UNION ALL
SELECT
  d.oid, coalesce(t.typlen, 4), coalesce(t.typbyval, true), coalesce(t.typalign, 'i'), coalesce(t.typstorage, 'p'),
  coalesce(t.typcollation, 0)
FROM user_domains d LEFT JOIN system_types t ON t.oid = d.root_oid
