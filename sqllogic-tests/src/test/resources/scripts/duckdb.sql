-- DuckDB's own syntax, alone and mixed with PostgreSQL's in one statement.
-- protocols: simple, extended
CREATE TABLE duckdb_t (a integer, b text);
INSERT INTO duckdb_t VALUES (1, 'x'), (2, 'y'), (3, 'y');
FROM duckdb_t ORDER BY a;
-- differs: DuckDB's syntax
-- | RowDescription ["a" type=23 length=4 typmod=-1 table=#1 column=1, "b" type=25 length=-1 typmod=-1 table=#1 column=2]
-- | DataRow ["1", "x"]
-- | DataRow ["2", "y"]
-- | DataRow ["3", "y"]
-- | CommandComplete "SELECT 3"
FROM duckdb_t SELECT b, a::text WHERE b = ANY ('{y}') ORDER BY ALL;
-- differs: DuckDB's syntax
-- | RowDescription ["b" type=25 length=-1 typmod=-1 table=#1 column=2, "a" type=25 length=-1 typmod=-1]
-- | DataRow ["y", "2"]
-- | DataRow ["y", "3"]
-- | CommandComplete "SELECT 2"
SELECT * EXCLUDE (b) FROM duckdb_t ORDER BY a;
-- differs: DuckDB's syntax
-- | RowDescription ["a" type=23 length=4 typmod=-1]
-- | DataRow ["1"]
-- | DataRow ["2"]
-- | DataRow ["3"]
-- | CommandComplete "SELECT 3"
SELECT * REPLACE (a + 1 AS a), 'duckdb_t'::regclass FROM duckdb_t ORDER BY a;
-- differs: DuckDB's syntax
-- | RowDescription ["a" type=23 length=4 typmod=-1, "b" type=25 length=-1 typmod=-1, "regclass" type=25 length=-1 typmod=-1]
-- | DataRow ["2", "x", "duckdb_t"]
-- | DataRow ["3", "y", "duckdb_t"]
-- | DataRow ["4", "y", "duckdb_t"]
-- | CommandComplete "SELECT 3"
SELECT * RENAME (a AS z) FROM duckdb_t ORDER BY z;
-- differs: DuckDB's syntax
-- | RowDescription ["z" type=23 length=4 typmod=-1, "b" type=25 length=-1 typmod=-1]
-- | DataRow ["1", "x"]
-- | DataRow ["2", "y"]
-- | DataRow ["3", "y"]
-- | CommandComplete "SELECT 3"
SELECT min(COLUMNS(*)) FROM duckdb_t;
-- differs: DuckDB's syntax
-- | RowDescription ["min" type=23 length=4 typmod=-1, "min" type=25 length=-1 typmod=-1]
-- | DataRow ["1", "x"]
-- | CommandComplete "SELECT 1"
SELECT a, pg_typeof(a) FROM duckdb_t QUALIFY row_number() OVER (PARTITION BY b ORDER BY a) = 1 ORDER BY a;
-- differs: DuckDB's syntax
-- | RowDescription ["a" type=23 length=4 typmod=-1 table=#1 column=1, "pg_typeof" type=2206 length=4 typmod=-1]
-- | DataRow ["1", "integer"]
-- | DataRow ["2", "integer"]
-- | CommandComplete "SELECT 2"
SELECT list_transform([1, 2, 3], x -> x + 1), list_filter([1, 2, 3], lambda x: x > 1), list_reduce([7, 2], (x, y) -> x / y);
-- differs: DuckDB's syntax
-- | RowDescription ["list_transform" type=1007 length=-1 typmod=-1, "list_filter" type=1007 length=-1 typmod=-1, "list_reduce" type=23 length=4 typmod=-1]
-- | DataRow ["{2,3,4}", "{2,3}", "3"]
-- | CommandComplete "SELECT 1"
SELECT list_transform(ARRAY[1, 2], x -> x::text || '!');
-- differs: DuckDB's syntax
-- | RowDescription ["list_transform" type=1009 length=-1 typmod=-1]
-- | DataRow ["{1!,2!}"]
-- | CommandComplete "SELECT 1"
SELECT {'a': 1, 'b': 'x'}.a AS s, MAP {'k': 5}['k'] AS m, [x * 2 FOR x IN [1, 2]] AS l;
-- differs: DuckDB's syntax
-- | RowDescription ["s" type=23 length=4 typmod=-1, "m" type=23 length=4 typmod=-1, "l" type=1007 length=-1 typmod=-1]
-- | DataRow ["1", "5", "{2,4}"]
-- | CommandComplete "SELECT 1"
SELECT a, s.q FROM duckdb_t ASOF JOIN (SELECT 2 AS q) s ON a >= s.q ORDER BY a;
SELECT duckdb_t.a FROM duckdb_t SEMI JOIN (SELECT 2 AS a) s USING (a);
-- differs: PostgreSQL takes the word for an alias of the table
-- | RowDescription ["a" type=23 length=4 typmod=-1 table=#1 column=1]
-- | DataRow ["2"]
-- | CommandComplete "SELECT 1"
SELECT duckdb_t.a FROM duckdb_t ANTI JOIN (SELECT 2 AS a) s USING (a) ORDER BY 1;
-- differs: PostgreSQL takes the word for an alias of the table
-- | RowDescription ["a" type=23 length=4 typmod=-1 table=#1 column=1]
-- | DataRow ["1"]
-- | DataRow ["3"]
-- | CommandComplete "SELECT 2"
SELECT a, q FROM duckdb_t POSITIONAL JOIN (SELECT 5 AS q) s ORDER BY a;
-- differs: DuckDB's syntax
-- | RowDescription ["a" type=23 length=4 typmod=-1 table=#1 column=1, "q" type=23 length=4 typmod=-1]
-- | DataRow ["1", "5"]
-- | DataRow ["2", null]
-- | DataRow ["3", null]
-- | CommandComplete "SELECT 3"
PIVOT duckdb_t ON b IN ('x', 'y') USING sum(a);
-- differs: DuckDB's syntax
-- | RowDescription ["x" type=1700 length=-1 typmod=-1, "y" type=1700 length=-1 typmod=-1]
-- | DataRow ["1", "5"]
-- | CommandComplete "SELECT 1"
PIVOT duckdb_t ON b USING sum(a);
-- differs: DuckDB's syntax
-- | ErrorResponse ERROR 0A000 "PIVOT without a list of values is not supported" hint="Name the values: PIVOT t ON column IN (...) USING ..."
SELECT * FROM (SELECT 1 AS q1, 2 AS q2) UNPIVOT (v FOR k IN (q1, q2)) ORDER BY k;
-- differs: DuckDB's syntax
-- | RowDescription ["k" type=25 length=-1 typmod=-1, "v" type=23 length=4 typmod=-1]
-- | DataRow ["q1", "1"]
-- | DataRow ["q2", "2"]
-- | CommandComplete "SELECT 2"
SELECT b, sum(a) FROM duckdb_t GROUP BY ALL ORDER BY ALL;
-- differs: DuckDB's syntax
-- | RowDescription ["b" type=25 length=-1 typmod=-1 table=#1 column=2, "sum" type=20 length=8 typmod=-1]
-- | DataRow ["x", "1"]
-- | DataRow ["y", "5"]
-- | CommandComplete "SELECT 2"
SELECT count(*) FROM duckdb_t USING SAMPLE 100%;
-- differs: DuckDB's syntax
-- | RowDescription ["count" type=20 length=8 typmod=-1]
-- | DataRow ["3"]
-- | CommandComplete "SELECT 1"
DESCRIBE duckdb_t;
-- differs: DuckDB's syntax
-- | RowDescription ["column_name" type=25 length=-1 typmod=-1, "column_type" type=25 length=-1 typmod=-1, "null" type=25 length=-1 typmod=-1, "key" type=25 length=-1 typmod=-1, "default" type=25 length=-1 typmod=-1, "extra" type=25 length=-1 typmod=-1]
-- | DataRow ["a", "INTEGER", "YES", null, null, null]
-- | DataRow ["b", "VARCHAR", "YES", null, null, null]
-- | CommandComplete "SELECT 2"
SELECT 1 AS a UNION ALL BY NAME SELECT 2 AS a ORDER BY a;
-- differs: DuckDB's syntax
-- | RowDescription ["a" type=23 length=4 typmod=-1]
-- | DataRow ["1"]
-- | DataRow ["2"]
-- | CommandComplete "SELECT 2"
SELECT 10 // 3, 'a' IN ['a', 'b'];
-- differs: DuckDB's syntax
-- | RowDescription ["?column?" type=23 length=4 typmod=-1, "?column?" type=16 length=1 typmod=-1]
-- | DataRow ["3", "t"]
-- | CommandComplete "SELECT 1"
FROM pg_catalog.pg_class SELECT relname, relkind WHERE relname = 'duckdb_t';
-- differs: DuckDB's syntax
-- | RowDescription ["relname" type=19 length=64 typmod=-1 table=1259 column=2, "relkind" type=18 length=1 typmod=-1 table=1259 column=17]
-- | DataRow ["duckdb_t", "r"]
-- | CommandComplete "SELECT 1"
CREATE OR REPLACE TABLE duckdb_t2 AS FROM duckdb_t;
-- differs: DuckDB's syntax
-- | CommandComplete "SELECT 3"
SELECT * FROM read_csv('/nowhere/x.csv');
-- differs: DuckDB's syntax
-- | ErrorResponse ERROR 42501 "permission denied: Cannot access file \"/nowhere/x.csv\" - file system operations are disabled by configuration"
SELECT * FROM '/nowhere/x.parquet';
-- differs: DuckDB's syntax
-- | ErrorResponse ERROR 42501 "permission denied: Cannot access file \"/nowhere/x.parquet\" - file system operations are disabled by configuration"
CREATE MACRO duckdb_tax(x, rate := 2) AS x * (1 + rate);
-- differs: DuckDB's syntax
-- | CommandComplete "CREATE MACRO"
CREATE OR REPLACE MACRO duckdb_scaled(x) AS x * 11, (x, y) AS x * y;
-- differs: DuckDB's syntax
-- | CommandComplete "CREATE MACRO"
SELECT duckdb_tax(10), duckdb_tax(10, rate := 5), duckdb_scaled(a, 3), 'b' || duckdb_scaled(1) FROM duckdb_t WHERE a = 1;
-- differs: DuckDB's syntax
-- | RowDescription ["duckdb_tax" type=23 length=4 typmod=-1, "duckdb_tax" type=23 length=4 typmod=-1, "duckdb_scaled" type=23 length=4 typmod=-1, "?column?" type=25 length=-1 typmod=-1]
-- | DataRow ["30", "60", "3", "b11"]
-- | CommandComplete "SELECT 1"
CREATE MACRO public.duckdb_by_a(i) AS TABLE SELECT a, count(*) AS n FROM duckdb_t WHERE a = i GROUP BY a;
-- differs: DuckDB's syntax
-- | CommandComplete "CREATE MACRO"
SELECT * FROM duckdb_by_a(1);
-- differs: DuckDB's syntax
-- | RowDescription ["a" type=23 length=4 typmod=-1, "n" type=20 length=8 typmod=-1]
-- | DataRow ["1", "1"]
-- | CommandComplete "SELECT 1"
CREATE MACRO lower(x) AS 1;
-- differs: DuckDB's syntax
-- | ErrorResponse ERROR 42723 "a function \"lower\" exists for all databases" hint="Give the macro another name."
CREATE MACRO list_append(x) AS 1;
-- differs: DuckDB's syntax
-- | ErrorResponse ERROR 42723 "a function \"list_append\" exists for all databases" hint="Give the macro another name."
CREATE MACRO duckdb_by_a(i) AS 1;
-- differs: DuckDB's syntax
-- | CommandComplete "CREATE MACRO"
DROP MACRO duckdb_tax;
-- differs: DuckDB's syntax
-- | CommandComplete "DROP MACRO"
SELECT duckdb_tax(1);
DROP MACRO IF EXISTS duckdb_tax;
-- differs: DuckDB's syntax
-- | CommandComplete "DROP MACRO"
DROP MACRO duckdb_scaled;
-- differs: DuckDB's syntax
-- | CommandComplete "DROP MACRO"
DROP MACRO TABLE duckdb_by_a;
-- differs: DuckDB's syntax
-- | CommandComplete "DROP MACRO"
CREATE TEMP TABLE duckdb_temp (a integer);
SHOW TABLES;
-- differs: DuckDB's syntax
-- | RowDescription ["name" type=25 length=-1 typmod=-1]
-- | DataRow ["duckdb_t"]
-- | DataRow ["duckdb_t2"]
-- | DataRow ["duckdb_temp"]
-- | CommandComplete "SELECT 3"
DROP TABLE duckdb_temp;
DROP TABLE duckdb_t;
