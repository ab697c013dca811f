PREPARE p (integer) AS SELECT $1 + 1 AS n;
EXECUTE p(41);
EXECUTE p;
EXECUTE p(1, 2);
PREPARE p AS SELECT 1;
DEALLOCATE p;
EXECUTE p(1);
DEALLOCATE p;
PREPARE q AS SELECT 'x' AS t;
EXECUTE q;
DEALLOCATE ALL;
BEGIN;
DECLARE c CURSOR FOR SELECT n FROM generate_series(1, 5) g(n);
FETCH 2 FROM c;
FETCH NEXT FROM c;
SELECT 'between' AS t;
FETCH ALL FROM c;
FETCH 1 FROM c;
CLOSE c;
FETCH 1 FROM c;
ROLLBACK;
DECLARE c CURSOR FOR SELECT 1;

-- A parameter that a cast alone gives its type.
PREPARE described AS SELECT max(relkind::text), min(relname) FROM pg_class WHERE oid = CAST($1 AS regclass);
EXECUTE described('pg_catalog.pg_class');
EXECUTE described('pg_index');
DEALLOCATE described;
