-- DuckDB's own forms.
FROM t
;
FROM t SELECT a WHERE a > 1
;
SELECT * EXCLUDE (a, b) REPLACE (c + 1 AS c) FROM t
;
SELECT t.* EXCLUDE a FROM t
;
SELECT * RENAME (a AS b) FROM t
;
SELECT a FROM t QUALIFY row_number() OVER (PARTITION BY b ORDER BY c) = 1
;
SELECT a FROM t x QUALIFY (count(*) OVER ()) > 1
;
SELECT list_transform(l, lambda x: x + 1), list_reduce(l, lambda x, y: x + y), list_filter(l, x -> x > 1) FROM t
;
SELECT [1, 2, 3], {'a': 1, b: 'x'}, MAP {'k': 1, 'l': 2}, [], l[1:2] FROM t
;
SELECT a // b, TRY_CAST(a AS int), a::struct(x int, y text[]), a::map(text, int) FROM t
;
SELECT a, sum(b) FROM t GROUP BY ALL ORDER BY ALL
;
SELECT * FROM a ASOF JOIN b ON a.t >= b.t SEMI JOIN c USING (k) ANTI JOIN d ON true POSITIONAL JOIN e
;
SELECT * FROM a UNION ALL BY NAME SELECT * FROM b
;
SELECT first_value(a IGNORE NULLS) OVER (ORDER BY b), count(COLUMNS(*)) FROM t
;
INSERT OR REPLACE INTO t BY NAME SELECT 1 AS a
;
CREATE OR REPLACE TABLE t AS FROM u
;
SELECT 1_000, 0xFF, 1e-2_0
;
