-- Rows compared with rows, rows that tie, keys that determine columns, joins with a name.
CREATE TABLE rows_left (a integer, b integer);
CREATE TABLE rows_right (a integer, b integer);
INSERT INTO rows_left VALUES (0, 0), (1, 0), (0, NULL), (NULL, 1), (5, 5);
INSERT INTO rows_right VALUES (0, 0), (1, NULL);
SELECT * FROM rows_left WHERE (a, b) IN (SELECT * FROM rows_right) ORDER BY 1, 2;
SELECT * FROM rows_left WHERE (a, b) NOT IN (SELECT a, b FROM rows_right) ORDER BY 1, 2;
SELECT * FROM rows_left WHERE NOT ((a, b) IN (SELECT a, b FROM rows_right)) ORDER BY 1, 2;
SELECT a, b, (a, b) IN (SELECT a, b FROM rows_right), (a, b) NOT IN (SELECT a, b FROM rows_right) FROM rows_left ORDER BY 1, 2;
SELECT a, b, (a, b) = ANY (SELECT a, b FROM rows_right), (a, b) <> ALL (SELECT a, b FROM rows_right) FROM rows_left ORDER BY 1, 2;
SELECT a, b, (a, b) IN ((0, 0), (1, NULL)), (a, b) NOT IN ((0, 0), (1, NULL)) FROM rows_left ORDER BY 1, 2;
SELECT a, b, (a, b) = (SELECT a, b FROM rows_right WHERE a = 0), (a, b) <> (SELECT a, b FROM rows_right WHERE a = 1) FROM rows_left ORDER BY 1, 2;
SELECT (1, 2) = (SELECT a, b FROM rows_right WHERE a = 7);
SELECT (1, 2) = (SELECT a, b FROM rows_right);
-- differs(simple): the engine fails before the first row is described
-- | ErrorResponse ERROR 21000 "more than one row returned by a subquery used as an expression"
SELECT * FROM rows_left ORDER BY a USING >, b USING <;
SELECT * FROM rows_left ORDER BY a USING <=;
-- differs: the error has no position
-- | ErrorResponse ERROR 42809 "operator <= is not a valid ordering operator" hint="Ordering operators must be \"<\" or \">\" members of btree operator families."
SELECT a FROM rows_left ORDER BY a FETCH FIRST 1 ROW WITH TIES;
SELECT a, b FROM rows_left ORDER BY b FETCH FIRST 2 ROWS WITH TIES;
SELECT a + 1 AS x FROM rows_left ORDER BY x OFFSET 1 FETCH FIRST 1 ROW WITH TIES;
SELECT a FROM rows_left ORDER BY 1 OFFSET 1 ROW FETCH NEXT ROW WITH TIES;
SELECT a, count(*) FROM rows_left GROUP BY a ORDER BY count(*) DESC FETCH FIRST 1 ROW WITH TIES;
SELECT DISTINCT a FROM rows_left ORDER BY a FETCH FIRST 2 ROWS WITH TIES;
SELECT a FROM rows_left UNION ALL SELECT a FROM rows_right ORDER BY 1 FETCH FIRST 1 ROW WITH TIES;
SELECT a FROM rows_left ORDER BY a FETCH FIRST 0 ROWS WITH TIES;
SELECT a FROM rows_left FETCH FIRST 1 ROW WITH TIES;
CREATE TABLE rows_keyed (a integer, b integer, c text, PRIMARY KEY (a, b));
INSERT INTO rows_keyed VALUES (1, 1, 'x'), (1, 2, 'y'), (0, 0, 'z');
SELECT a, b, c FROM rows_keyed GROUP BY a, b ORDER BY 1, 2;
SELECT b, a, upper(c), count(*) FROM rows_keyed GROUP BY b, a HAVING c > 'a' ORDER BY c DESC;
SELECT k.a, k.c, sum(l.b) FROM rows_keyed k LEFT JOIN rows_left l ON l.a = k.a GROUP BY k.a, k.b ORDER BY k.c;
SELECT *, count(*) FROM rows_keyed GROUP BY a, b ORDER BY a, b;
SELECT k.* FROM rows_keyed k JOIN rows_left l USING (a) GROUP BY k.a, k.b ORDER BY k.a, k.b;
SELECT k.c FROM (SELECT * FROM rows_keyed) k GROUP BY k.a, k.b ORDER BY 1;
-- differs: the message names the column without its relation
-- | ErrorResponse ERROR 42803 "column \"c\" must appear in the GROUP BY clause or be used in an aggregate function" position=8
SELECT * FROM (rows_left JOIN rows_right USING (a)) AS j WHERE j.a = 0 ORDER BY 1, 2;
SELECT j.y, j.z FROM (rows_left l JOIN rows_right r ON l.a = r.a) AS j (x, y, z) ORDER BY 1, 2;
DROP TABLE rows_left;
DROP TABLE rows_right;
DROP TABLE rows_keyed;
