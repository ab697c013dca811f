SELECT nosuch;
SELECT * FROM nosuch;
SELECT * FROM nosuch.t;
SELECT nosuch(1);
SELECT x.a FROM (SELECT 1 AS b) x;
SELECT a FROM (SELECT 1 AS a) x, (SELECT 2 AS a) y;
SELECT 'abc'::integer;
SELECT 'abc'::boolean;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["bool" type=16 length=1 typmod=-1]
-- | ErrorResponse ERROR 22P02 "invalid input syntax for type boolean: \"abc\"" position=8
SELECT '1.5'::integer;
SELECT 'x'::numeric;
SELECT 'x'::date;
SELECT '2024-13-01'::date;
SELECT '25:00'::time;
SELECT 'x'::uuid;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["uuid" type=2950 length=16 typmod=-1]
-- | ErrorResponse ERROR 22P02 "invalid input syntax for type uuid: \"x\"" position=8
SELECT 300000::smallint;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["int2" type=21 length=2 typmod=-1]
-- | ErrorResponse ERROR 22003 "smallint out of range"
SELECT 3000000000::integer;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["int4" type=23 length=4 typmod=-1]
-- | ErrorResponse ERROR 22003 "integer out of range"
SELECT 1 + true;
SELECT sum('a'::text);
SELECT a FROM (VALUES (1), (2)) v(a) GROUP BY b;
SELECT a, count(*) FROM (VALUES (1), (2)) v(a);
-- differs: the text is the engine's
-- | ErrorResponse ERROR 42803 "column \"a\" must appear in the GROUP BY clause or be used in an aggregate function" position=8
SELECT (SELECT a FROM (VALUES (1), (2)) v(a));
-- differs(simple): rows and their description are sent a chunk at a time, so an error comes before them
-- | ErrorResponse ERROR 21000 "more than one row returned by a subquery used as an expression"
SELECT 1 WHERE 1;
SELECT 1 UNION SELECT 1, 2;
-- differs: the position or a detail of the error is missing or added
-- | ErrorResponse ERROR 42601 "each UNION query must have the same number of columns"
SELECT substring('abc' FROM 1 FOR -1);
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["substring" type=25 length=-1 typmod=-1]
-- | ErrorResponse ERROR 22011 "negative substring length not allowed"
SELECT repeat('x', -1), lpad('x', 3), chr(0);
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["repeat" type=25 length=-1 typmod=-1, "lpad" type=25 length=-1 typmod=-1, "chr" type=25 length=-1 typmod=-1]
-- | ErrorResponse ERROR 54000 "null character not permitted"
SELECT sqrt(-1);
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["sqrt" type=701 length=8 typmod=-1]
-- | ErrorResponse ERROR 2201F "cannot take square root of a negative number"
SELECT ln(0);
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["ln" type=701 length=8 typmod=-1]
-- | ErrorResponse ERROR 2201E "cannot take logarithm of zero"
SELECT 'a' LIMIT -1;
-- differs: rows and their description are sent a chunk at a time, so an error comes before them
-- | ErrorResponse ERROR 2201W "LIMIT must not be negative"
INSERT INTO nosuch VALUES (1);
UPDATE nosuch SET a = 1;
DELETE FROM nosuch;
DROP TABLE nosuch;
DROP VIEW nosuch;
CREATE TABLE t (a nosuch);
CREATE TABLE t (a integer, a integer);
SELECT 1,;
SELECT 123abc;
SELECT FROM WHERE;
