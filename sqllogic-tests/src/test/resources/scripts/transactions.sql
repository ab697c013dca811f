CREATE TABLE t (a integer);
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT s;
-- differs: not supported yet
-- | ErrorResponse ERROR 0A000 "savepoints are not supported" hint="The engine's transactions cannot be rolled back in part."
-- | ReadyForQuery E
INSERT INTO t VALUES (2);
-- differs: a statement of this transaction was refused
-- | ErrorResponse ERROR 25P02 "current transaction is aborted, commands ignored until end of transaction block"
-- | ReadyForQuery E
ROLLBACK TO SAVEPOINT s;
-- differs: not supported yet
-- | ErrorResponse ERROR 0A000 "savepoints are not supported" hint="The engine's transactions cannot be rolled back in part."
-- | ReadyForQuery E
COMMIT;
-- differs: a statement of this transaction was refused
-- | CommandComplete "ROLLBACK"
SELECT a FROM t ORDER BY a;
-- differs: a statement of this transaction was refused
-- | RowDescription ["a" type=23 length=4 typmod=-1 table=#1 column=1]
-- | CommandComplete "SELECT 0"
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
-- differs: not supported yet
-- | ErrorResponse ERROR 0A000 "isolation level SERIALIZABLE is not supported" hint="The engine gives snapshot isolation: use REPEATABLE READ."
SHOW transaction_isolation;
-- differs: the BEGIN was refused, so there is no transaction
-- | RowDescription ["transaction_isolation" type=25 length=-1 typmod=-1]
-- | DataRow ["read committed"]
-- | CommandComplete "SHOW"
ROLLBACK;
-- differs: the BEGIN was refused, so there is no transaction
-- | NoticeResponse WARNING 25P01 "there is no transaction in progress"
-- | CommandComplete "ROLLBACK"
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
