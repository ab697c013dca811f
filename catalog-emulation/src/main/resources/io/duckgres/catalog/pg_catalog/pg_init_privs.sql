-- Nobody has changed what the catalogs allow: it is what they were made with.
SELECT oid AS objoid, 1259 AS classoid, 0 AS objsubid, 'i' AS privtype, relacl AS initprivs
FROM fixed_pg_class
WHERE relacl IS NOT NULL
UNION ALL
SELECT oid, 2615, 0, 'i', nspacl FROM pg_namespace WHERE oid IN (11, 13207)
UNION ALL
SELECT oid, 1255, 0, 'i', proacl FROM pg_proc WHERE proacl IS NOT NULL
