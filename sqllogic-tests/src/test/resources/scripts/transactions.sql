CREATE TABLE t (a integer);
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT s;
INSERT INTO t VALUES (2);
ROLLBACK TO SAVEPOINT s;
COMMIT;
SELECT a FROM t ORDER BY a;
BEGIN;
SELECT 1/0;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=23 length=4 typmod=-1]
-- | ErrorResponse ERROR 22012 "division by zero"
-- | ReadyForQuery E
SELECT 1;
COMMIT;
SELECT 1;
BEGIN ISOLATION LEVEL SERIALIZABLE;
SHOW transaction_isolation;
ROLLBACK;
BEGIN READ ONLY;
INSERT INTO t VALUES (9);
ROLLBACK;
ROLLBACK;
COMMIT;
SAVEPOINT s;
RELEASE SAVEPOINT s;
ROLLBACK TO SAVEPOINT s;
BEGIN;
CREATE TABLE u (a integer);
ROLLBACK;
SELECT * FROM u;
BEGIN;
COMMIT AND CHAIN;
COMMIT;
