CREATE SCHEMA s;
CREATE TABLE s.t (a integer PRIMARY KEY, b varchar(3) NOT NULL DEFAULT 'x', c char(2), d numeric(5,2) CHECK (d > 0), e text UNIQUE);
CREATE TABLE s.t (a integer);
CREATE TABLE IF NOT EXISTS s.t (a integer);
INSERT INTO s.t (a, c, d) VALUES (1, 'q', 1.005);
INSERT INTO s.t VALUES (2, 'abc', 'zz', 2, 'e'), (3, 'b', NULL, NULL, NULL);
SELECT * FROM s.t ORDER BY a;
UPDATE s.t SET d = d + 1 WHERE a < 3;
DELETE FROM s.t WHERE a = 3;
SELECT a, d FROM s.t ORDER BY a;
INSERT INTO s.t (a, b) VALUES (4, 'f') RETURNING a, b, c;
UPDATE s.t SET b = 'g' WHERE a = 4 RETURNING *;
DELETE FROM s.t WHERE a = 4 RETURNING a;
INSERT INTO s.t (a) VALUES (1);
INSERT INTO s.t (a, b) VALUES (5, NULL);
-- differs: the position or a detail of the error is missing or added
-- | ErrorResponse ERROR 23502 "null value in column \"b\" of relation \"t\" violates not-null constraint" schema="s" table="t" column="b"
INSERT INTO s.t (a, b) VALUES (5, 'abcd');
INSERT INTO s.t (a, d) VALUES (5, -1);
-- differs: the position or a detail of the error is missing or added
-- | ErrorResponse ERROR 23514 "new row for relation \"t\" violates check constraint \"t_d_check\"" schema="s" table="t" constraint="t_d_check"
INSERT INTO s.t (a, d) VALUES (5, 1000);
INSERT INTO s.t (nosuch) VALUES (5);
INSERT INTO s.t (a, b) VALUES (5);
CREATE VIEW s.v AS SELECT a, b FROM s.t;
SELECT * FROM s.v ORDER BY a;
CREATE OR REPLACE VIEW s.v AS SELECT a, b, d FROM s.t;
CREATE TABLE s.u AS SELECT a, b FROM s.t;
CREATE INDEX i ON s.t (b);
CREATE SEQUENCE s.q;
SELECT nextval('s.q'), nextval('s.q');
ALTER TABLE s.u ADD COLUMN z integer DEFAULT 7;
ALTER TABLE s.u RENAME COLUMN z TO y;
ALTER TABLE s.u RENAME TO w;
SELECT * FROM s.w ORDER BY a;
-- differs(simple, extended): the length of varchar is not known behind views and CREATE TABLE AS
-- | RowDescription ["a" type=23 length=4 typmod=-1 table=#3 column=1, "b" type=25 length=-1 typmod=-1 table=#3 column=2, "y" type=23 length=4 typmod=-1 table=#3 column=3]
-- | DataRow ["1", "x", "7"]
-- | DataRow ["2", "abc", "7"]
-- | CommandComplete "SELECT 2"
-- differs(binary): the length of varchar is not known behind views and CREATE TABLE AS
-- | RowDescription ["a" type=23 length=4 typmod=-1 table=#3 column=1, "b" type=25 length=-1 typmod=-1 table=#3 column=2, "y" type=23 length=4 typmod=-1 table=#3 column=3]
-- | DataRow [x'00000001', "x", x'00000007']
-- | DataRow [x'00000002', "abc", x'00000007']
-- | CommandComplete "SELECT 2"
ALTER TABLE s.w DROP COLUMN y;
TRUNCATE s.w;
SELECT count(*) FROM s.w;
DROP TABLE s.w;
DROP TABLE s.w;
DROP TABLE IF EXISTS s.w;
DROP INDEX s.i;
DROP VIEW s.v;
DROP SEQUENCE s.q;
DROP TABLE s.t;
DROP SCHEMA s;
CREATE TEMP TABLE tmp (a integer);
DROP TABLE tmp;
CREATE TABLE a (a integer);
CREATE TABLE b (a integer);
DROP TABLE a, b;
SET search_path = public;
RESET search_path;
SELECT 1 INTO TEMP x;
DISCARD ALL;
