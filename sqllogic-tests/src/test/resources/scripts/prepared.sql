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

-- Parameters whose type the number beside them tells.
CREATE TABLE balances (id integer, balance numeric(12,2), rate float8, active boolean);
INSERT INTO balances VALUES (1, 10.50, 1.5, true), (2, 20, 2.5, false);
PREPARE plus AS SELECT $1 + 1, 7 / $2, $3 * 1.10;
EXECUTE plus(41, 2, 10);
SELECT parameter_types::oid[] FROM pg_prepared_statements WHERE name = 'plus';
PREPARE raise AS UPDATE balances SET balance = balance + $1, rate = $3 * rate WHERE active = $2;
EXECUTE raise(0.25, true, 2);
SELECT parameter_types::oid[] FROM pg_prepared_statements WHERE name = 'raise';
SELECT * FROM balances ORDER BY id;
DEALLOCATE ALL;
DROP TABLE balances;

-- A cursor that could not be read can only be closed, where it outlives the error.
BEGIN;
DECLARE forward NO SCROLL CURSOR FOR SELECT n FROM generate_series(1, 5) g(n);
MOVE BACKWARD ALL FROM forward;
FETCH 3 FROM forward;
SAVEPOINT s;
FETCH PRIOR FROM forward;
ROLLBACK TO s;
FETCH NEXT FROM forward;
ROLLBACK TO s;
CLOSE forward;
COMMIT;
