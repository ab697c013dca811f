-- Forms of SELECT and of expressions.
SELECT
;
SELECT 1, 'a' AS b, NULL c, true "D", 1.50, 1e3, .5, 42.
;
SELECT DISTINCT a FROM t WHERE a > 1 GROUP BY a HAVING count(*) > 1 ORDER BY a DESC NULLS LAST LIMIT 10 OFFSET 5
;
SELECT DISTINCT ON (a, b) a, b, c FROM s.t AS x ORDER BY a, b, c
;
SELECT a FROM t LIMIT $1 OFFSET $2
;
SELECT a FROM t OFFSET 3 ROWS FETCH FIRST 5 ROWS ONLY
;
SELECT a FROM t FETCH NEXT ROW ONLY
;
SELECT a FROM t LIMIT ALL
;
SELECT * FROM t FOR UPDATE OF t SKIP LOCKED
;
SELECT t.*, (t).a, (f(x)).n, (row(1, 2)).*, a[1], a[1:2], a[:2], a[1:], (array[1, 2])[1] FROM t
;
SELECT -1, - 1, -a, - - a, +a, a - -1, @ a, ~a, !! a, a ! b FROM t
;
SELECT 1 + 2 * 3 ^ 2, -2 ^ 2, a || b || c, a -> 'k' ->> 'l', a #>> '{x}', a @> b, a <-> b, a && b, not a = b FROM t
;
SELECT a OPERATOR(pg_catalog.~) '^x', a OPERATOR(+) b, a COLLATE pg_catalog.default, a COLLATE "C" < b FROM t
;
SELECT a IS NULL, a IS NOT NULL, a ISNULL, a NOTNULL, a IS TRUE, a IS NOT FALSE, a IS UNKNOWN, a IS DISTINCT FROM b, a IS NOT DISTINCT FROM b FROM t
;
SELECT a BETWEEN 1 AND 2 AND b, a NOT BETWEEN SYMMETRIC 2 AND 1, a IN (1, 2), a NOT IN (SELECT 1), (a, b) IN ((1, 2), (3, 4)), a IN ((SELECT 1)) FROM t
;
SELECT a LIKE 'x%', a NOT LIKE 'x' ESCAPE '!', a ILIKE b, a SIMILAR TO 'a|b', a ~ 'x', a !~* 'x' FROM t
;
SELECT a = ANY ($1), a <> ALL (ARRAY[1, 2]), a < SOME (SELECT 1), a LIKE ANY (ARRAY['x']), a NOT ILIKE ALL ($2) FROM t
;
SELECT a::int, a::varchar(10)[], '2000-01-01'::date, a::numeric(10, 2), a::timestamp(3) with time zone, CAST(a AS double precision), a::pg_catalog.text, a::int[3], a::int array, a::bit(3), a::"char", a::float(10) FROM t
;
SELECT date '2000-01-01', timestamp with time zone '2000-01-01 00:00+00', interval '1 day', interval '90' day, interval '1-2' year to month, interval(3) '1', int4 '2', numeric(10, 2) '1.5', bool 't', pg_catalog.int4 '3', B'101', x'1F'
;
SELECT CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' ELSE 'z' END, CASE WHEN a THEN b END FROM t
;
SELECT count(*), count(DISTINCT a), sum(a) FILTER (WHERE a > 1), string_agg(a, ',' ORDER BY b DESC), array_agg(a ORDER BY a), percentile_cont(0.5) WITHIN GROUP (ORDER BY a), f(VARIADIC ARRAY[1, 2]), g(a => 1, b := 2), pg_catalog.lower('X') FROM t
;
SELECT rank() OVER (PARTITION BY a ORDER BY b), sum(a) OVER w, sum(a) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), lag(a) OVER (ORDER BY b RANGE BETWEEN '1 day' PRECEDING AND '1 day' FOLLOWING EXCLUDE TIES) FROM t WINDOW w AS (PARTITION BY a)
;
SELECT extract(year FROM a), extract('dow' FROM a), substring(a FROM 1 FOR 2), substring(a FROM 2), substring(a, 1, 2), position('x' IN a), trim(a), trim(BOTH 'x' FROM a), trim(LEADING FROM a), trim(TRAILING 'x' FROM a), overlay(a PLACING 'x' FROM 2 FOR 1), coalesce(a, b), nullif(a, b), greatest(a, b), least(1, 2), a AT TIME ZONE 'UTC' FROM t
;
SELECT current_date, current_timestamp, current_timestamp(3), localtime, current_user, session_user, user, current_schema, current_schema(), current_catalog, now()
;
SELECT ROW(1, 2), (1, 2), ROW(), ARRAY[[1, 2], [3, 4]], ARRAY[]::int[], ARRAY(SELECT 1), EXISTS (SELECT 1), (SELECT 1), ((SELECT 1) + 1)
;
SELECT (date '2000-01-01', date '2000-02-01') OVERLAPS (date '2000-01-15', interval '1 day')
;
SELECT * FROM a, b x, ONLY c, d AS y (p, q), s.e
;
SELECT * FROM a JOIN b ON a.x = b.x LEFT JOIN c USING (x, y) CROSS JOIN d NATURAL FULL OUTER JOIN e
;
SELECT * FROM a JOIN b JOIN c ON b.x = c.x ON a.x = b.x
;
SELECT * FROM (a JOIN b ON true) AS j (x, y), (a CROSS JOIN b)
;
SELECT * FROM (SELECT 1) s, LATERAL (SELECT s.a) l, LATERAL f(s.a) g, generate_series(1, 3) AS n, unnest($1) WITH ORDINALITY AS u (v, i), ROWS FROM (f(1), g(2)) AS r, f(1) AS (a int, b text), json_to_record('{}') AS x (a int)
;
SELECT * FROM ((SELECT 1) UNION (SELECT 2)) s, ((SELECT 3)) t, (VALUES (1, 'a'), (2, 'b')) v (i, s)
;
SELECT * FROM t TABLESAMPLE bernoulli (10) REPEATABLE (1)
;
SELECT a, b FROM t GROUP BY GROUPING SETS ((a, b), (a), ()), ROLLUP (a, b), CUBE (a), b
;
SELECT 1 UNION ALL SELECT 2 INTERSECT SELECT 3 EXCEPT (SELECT 4 ORDER BY 1 LIMIT 1) ORDER BY 1
;
(SELECT 1) UNION (SELECT 2) LIMIT 1
;
((SELECT 1 UNION SELECT 2) INTERSECT SELECT 2)
;
VALUES (1, DEFAULT), (2, 'x') ORDER BY 1
;
TABLE s.t
;
WITH RECURSIVE a (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a WHERE n < 5), b AS MATERIALIZED (SELECT 1), c AS NOT MATERIALIZED (TABLE a) SELECT * FROM a, b, c
;
WITH i AS (INSERT INTO t VALUES (1) RETURNING *) SELECT * FROM i
;
SELECT a INTO TEMP TABLE n FROM t
;
SELECT value, type, name, time, date, text, position, values, left(a, 1), right(a, 1), if, key, action FROM user_table AS temp
;
SELECT 1 WHERE true
;
SELECT a AT, b year_, c "year" FROM t
;
SELECT a FROM t WHERE a = $1 AND b IN ($2, $3) OR NOT c
;
SELECT "Mixed Case", "with ""quotes""", "select" FROM "T"
;
