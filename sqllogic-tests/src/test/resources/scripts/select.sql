-- Constants, names of columns, simple clauses.
SELECT 1;
SELECT 1 AS one, 'a' AS "Two", 3 three;
SELECT 'text', NULL, true, false, 1.5, 1e3, 99999999999, 12345678901234567890;
-- differs(simple, extended): avg and division of numeric are double precision; an untyped NULL is integer
-- | RowDescription ["?column?" type=25 length=-1 typmod=-1, "?column?" type=23 length=4 typmod=-1, "?column?" type=16 length=1 typmod=-1, "?column?" type=16 length=1 typmod=-1, "?column?" type=1700 length=-1 typmod=-1, "?column?" type=701 length=8 typmod=-1, "?column?" type=20 length=8 typmod=-1, "?column?" type=1700 length=-1 typmod=-1]
-- | DataRow ["text", null, "t", "f", "1.5", "1000", "99999999999", "12345678901234567890"]
-- | CommandComplete "SELECT 1"
-- differs(binary): avg and division of numeric are double precision; an untyped NULL is integer
-- | RowDescription ["?column?" type=25 length=-1 typmod=-1, "?column?" type=23 length=4 typmod=-1, "?column?" type=16 length=1 typmod=-1, "?column?" type=16 length=1 typmod=-1, "?column?" type=1700 length=-1 typmod=-1, "?column?" type=701 length=8 typmod=-1, "?column?" type=20 length=8 typmod=-1, "?column?" type=1700 length=-1 typmod=-1]
-- | DataRow ["text", null, x'01', x'00', x'000200000000000100011388', x'408f400000000000', x'000000174876e7ff', x'000500040000000004d2162e23340d801ed2']
-- | CommandComplete "SELECT 1"
SELECT version() LIKE 'PostgreSQL 15%' AS v;
SELECT current_database() = current_user AS same;
SELECT upper('a'), 1 + 1, (SELECT 2), CASE WHEN true THEN 1 END, coalesce(NULL, 1), 'x'::text, count(*);
SELECT * FROM (VALUES (1, 'a'), (2, 'b'), (3, NULL)) AS v (n, t) ORDER BY n;
SELECT n FROM (VALUES (3), (1), (2)) v(n) WHERE n > 1 ORDER BY n DESC LIMIT 1 OFFSET 1;
SELECT DISTINCT n % 2 AS odd FROM generate_series(1, 5) AS g(n) ORDER BY odd;
-- differs(simple, extended): generate_series, length and their like are bigint
-- | RowDescription ["odd" type=20 length=8 typmod=-1]
-- | DataRow ["0"]
-- | DataRow ["1"]
-- | CommandComplete "SELECT 2"
-- differs(binary): generate_series, length and their like are bigint
-- | RowDescription ["odd" type=20 length=8 typmod=-1]
-- | DataRow [x'0000000000000000']
-- | DataRow [x'0000000000000001']
-- | CommandComplete "SELECT 2"
SELECT n % 2 AS odd, count(*), sum(n), min(n), max(n) FROM generate_series(1, 5) AS g(n) GROUP BY 1 HAVING count(*) > 1 ORDER BY 1;
-- differs(simple, extended): sum of integers is numeric; generate_series, length and their like are bigint
-- | RowDescription ["odd" type=20 length=8 typmod=-1, "count" type=20 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1, "min" type=20 length=8 typmod=-1, "max" type=20 length=8 typmod=-1]
-- | DataRow ["0", "2", "6", "2", "4"]
-- | DataRow ["1", "3", "9", "1", "5"]
-- | CommandComplete "SELECT 2"
-- differs(binary): sum of integers is numeric; generate_series, length and their like are bigint
-- | RowDescription ["odd" type=20 length=8 typmod=-1, "count" type=20 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1, "min" type=20 length=8 typmod=-1, "max" type=20 length=8 typmod=-1]
-- | DataRow [x'0000000000000000', x'0000000000000002', x'00010000000000000006', x'0000000000000002', x'0000000000000004']
-- | DataRow [x'0000000000000001', x'0000000000000003', x'00010000000000000009', x'0000000000000001', x'0000000000000005']
-- | CommandComplete "SELECT 2"
SELECT a.n, b.t FROM (VALUES (1), (2), (3)) a(n) LEFT JOIN (VALUES (1, 'x'), (3, 'z')) b(n, t) USING (n) ORDER BY 1;
SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 1;
SELECT n FROM (SELECT 1 AS n UNION SELECT 2 EXCEPT SELECT 1) x ORDER BY n;
WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT sum(n) FROM t;
-- differs(simple, extended): sum of integers is numeric
-- | RowDescription ["sum" type=1700 length=-1 typmod=-1]
-- | DataRow ["15"]
-- | CommandComplete "SELECT 1"
-- differs(binary): sum of integers is numeric
-- | RowDescription ["sum" type=1700 length=-1 typmod=-1]
-- | DataRow [x'0001000000000000000f']
-- | CommandComplete "SELECT 1"
SELECT n, row_number() OVER (ORDER BY n DESC), sum(n) OVER (ORDER BY n) FROM generate_series(1, 3) g(n) ORDER BY n;
-- differs(simple, extended): sum of integers is numeric; generate_series, length and their like are bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1, "row_number" type=20 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1]
-- | DataRow ["1", "3", "1"]
-- | DataRow ["2", "2", "3"]
-- | DataRow ["3", "1", "6"]
-- | CommandComplete "SELECT 3"
-- differs(binary): sum of integers is numeric; generate_series, length and their like are bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1, "row_number" type=20 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1]
-- | DataRow [x'0000000000000001', x'0000000000000003', x'00010000000000000001']
-- | DataRow [x'0000000000000002', x'0000000000000002', x'00010000000000000003']
-- | DataRow [x'0000000000000003', x'0000000000000001', x'00010000000000000006']
-- | CommandComplete "SELECT 3"
SELECT EXISTS (SELECT 1), 1 IN (1, 2), 3 BETWEEN 1 AND 2, 'abc' LIKE 'a%', NULL IS NULL, 1 IS DISTINCT FROM NULL;
SELECT generate_series(0, 2);
-- differs(simple, extended): generate_series, length and their like are bigint
-- | RowDescription ["generate_series" type=20 length=8 typmod=-1]
-- | DataRow ["0"]
-- | DataRow ["1"]
-- | DataRow ["2"]
-- | CommandComplete "SELECT 3"
-- differs(binary): generate_series, length and their like are bigint
-- | RowDescription ["generate_series" type=20 length=8 typmod=-1]
-- | DataRow [x'0000000000000000']
-- | DataRow [x'0000000000000001']
-- | DataRow [x'0000000000000002']
-- | CommandComplete "SELECT 3"
SELECT generate_series(0, 2) AS g, 'x' AS x;
-- differs(simple, extended): generate_series, length and their like are bigint
-- | RowDescription ["g" type=20 length=8 typmod=-1, "x" type=25 length=-1 typmod=-1]
-- | DataRow ["0", "x"]
-- | DataRow ["1", "x"]
-- | DataRow ["2", "x"]
-- | CommandComplete "SELECT 3"
-- differs(binary): generate_series, length and their like are bigint
-- | RowDescription ["g" type=20 length=8 typmod=-1, "x" type=25 length=-1 typmod=-1]
-- | DataRow [x'0000000000000000', "x"]
-- | DataRow [x'0000000000000001', "x"]
-- | DataRow [x'0000000000000002', "x"]
-- | CommandComplete "SELECT 3"
TABLE nosuch;
VALUES (1, 'a'), (2, 'b');
-- differs(simple, extended): the engine's column name
-- | RowDescription ["col0" type=23 length=4 typmod=-1, "col1" type=25 length=-1 typmod=-1]
-- | DataRow ["1", "a"]
-- | DataRow ["2", "b"]
-- | CommandComplete "SELECT 2"
-- differs(binary): the engine's column name
-- | RowDescription ["col0" type=23 length=4 typmod=-1, "col1" type=25 length=-1 typmod=-1]
-- | DataRow [x'00000001', "a"]
-- | DataRow [x'00000002', "b"]
-- | CommandComplete "SELECT 2"
SELECT n FROM generate_series(1, 3) n ORDER BY n FETCH FIRST 2 ROWS ONLY;
-- differs(simple, extended): generate_series, length and their like are bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | DataRow ["1"]
-- | DataRow ["2"]
-- | CommandComplete "SELECT 2"
-- differs(binary): generate_series, length and their like are bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | DataRow [x'0000000000000001']
-- | DataRow [x'0000000000000002']
-- | CommandComplete "SELECT 2"
SELECT 'it''s', E'tab\there', $$dollar 'quoted'$$, U&'\0061';
SELECT 'continued '
  'here';
SELECT 1 AS a, 2 AS a;
SELECT "a" FROM (SELECT 1 AS A) x;
SELECT "A" FROM (SELECT 1 AS a) x;
-- differs(simple, extended): known fault: the engine's names ignore case even in quotes
-- | RowDescription ["A" type=23 length=4 typmod=-1]
-- | DataRow ["1"]
-- | CommandComplete "SELECT 1"
-- differs(binary): known fault: the engine's names ignore case even in quotes
-- | RowDescription ["A" type=23 length=4 typmod=-1]
-- | DataRow [x'00000001']
-- | CommandComplete "SELECT 1"
