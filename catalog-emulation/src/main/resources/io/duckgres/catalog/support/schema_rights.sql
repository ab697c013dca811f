SELECT oid, if(oid IN (11, 99, 13207), 0, 10) AS owner, if(oid IN (11, 13207, 2200), 'U', '') AS everybody
FROM pg_namespace
