-- Constants, names of columns, simple clauses.
SELECT 1;
SELECT 1 AS one, 'a' AS "Two", 3 three;
SELECT 'text', NULL, true, false, 1.5, 1e3, 99999999999, 12345678901234567890;
SELECT version() LIKE 'PostgreSQL 15%' AS v;
SELECT current_database() = current_user AS same;
SELECT upper('a'), 1 + 1, (SELECT 2), CASE WHEN true THEN 1 END, coalesce(NULL, 1), 'x'::text, count(*);
SELECT * FROM (VALUES (1, 'a'), (2, 'b'), (3, NULL)) AS v (n, t) ORDER BY n;
SELECT n FROM (VALUES (3), (1), (2)) v(n) WHERE n > 1 ORDER BY n DESC LIMIT 1 OFFSET 1;
SELECT DISTINCT n % 2 AS odd FROM generate_series(1, 5) AS g(n) ORDER BY odd;
SELECT n % 2 AS odd, count(*), sum(n), min(n), max(n) FROM generate_series(1, 5) AS g(n) GROUP BY 1 HAVING count(*) > 1 ORDER BY 1;
SELECT a.n, b.t FROM (VALUES (1), (2), (3)) a(n) LEFT JOIN (VALUES (1, 'x'), (3, 'z')) b(n, t) USING (n) ORDER BY 1;
SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 1;
SELECT n FROM (SELECT 1 AS n UNION SELECT 2 EXCEPT SELECT 1) x ORDER BY n;
WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT sum(n) FROM t;
SELECT n, row_number() OVER (ORDER BY n DESC), sum(n) OVER (ORDER BY n) FROM generate_series(1, 3) g(n) ORDER BY n;
SELECT EXISTS (SELECT 1), 1 IN (1, 2), 3 BETWEEN 1 AND 2, 'abc' LIKE 'a%', NULL IS NULL, 1 IS DISTINCT FROM NULL;
SELECT generate_series(0, 2);
SELECT generate_series(0, 2) AS g, 'x' AS x;
TABLE nosuch;
VALUES (1, 'a'), (2, 'b');
SELECT n FROM generate_series(1, 3) n ORDER BY n FETCH FIRST 2 ROWS ONLY;
SELECT 'it''s', E'tab\there', $$dollar 'quoted'$$, U&'\0061';
SELECT 'continued '
  'here';
SELECT 1 AS a, 2 AS a;
SELECT "a" FROM (SELECT 1 AS A) x;
SELECT "A" FROM (SELECT 1 AS a) x;
select exists (select from (values (1)) v(x) where x > 1), exists (select from (values (1)) v(x));
