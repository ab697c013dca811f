SELECT oid, 0 AS owner, if(proacl IS NULL, 'X', '') AS everybody FROM pg_proc
