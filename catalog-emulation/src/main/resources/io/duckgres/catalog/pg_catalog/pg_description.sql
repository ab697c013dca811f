SELECT objoid, classoid, objsubid, description FROM system_descriptions
UNION ALL
SELECT 2200, 2615, 0, 'standard public schema'
UNION ALL
SELECT oid, 1259, 0, comment FROM user_relations WHERE comment IS NOT NULL
UNION ALL
SELECT attrelid, 1259, attnum, comment FROM user_columns WHERE comment IS NOT NULL
UNION ALL
SELECT oid, 2615, 0, comment FROM user_namespaces WHERE comment IS NOT NULL AND oid <> 2200
UNION ALL
SELECT oid, 1247, 0, comment FROM user_enums WHERE comment IS NOT NULL
UNION ALL
SELECT oid, 1247, 0, comment FROM user_domains WHERE comment IS NOT NULL
