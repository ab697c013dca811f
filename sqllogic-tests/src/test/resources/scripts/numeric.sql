SELECT 1.2345678901234;
SELECT 1.0/3, 10.0/3, 1/3.0, 2::numeric/3;
-- differs(simple, extended): avg and division of numeric are double precision
-- | RowDescription ["?column?" type=701 length=8 typmod=-1, "?column?" type=701 length=8 typmod=-1, "?column?" type=701 length=8 typmod=-1, "?column?" type=701 length=8 typmod=-1]
-- | DataRow ["0.3333333333333333", "3.3333333333333335", "0.3333333333333333", "0.6666666666666666"]
-- | CommandComplete "SELECT 1"
-- differs(binary): avg and division of numeric are double precision
-- | RowDescription ["?column?" type=701 length=8 typmod=-1, "?column?" type=701 length=8 typmod=-1, "?column?" type=701 length=8 typmod=-1, "?column?" type=701 length=8 typmod=-1]
-- | DataRow [x'3fd5555555555555', x'400aaaaaaaaaaaab', x'3fd5555555555555', x'3fe5555555555555']
-- | CommandComplete "SELECT 1"
SELECT 1.10 + 2.205, 1.10 * 2.205, 1.10 - 2.2, 7.5 % 2;
SELECT round(2.5), round(-2.5), round(2.345, 2), trunc(2.99), round(2.5::float8), round(3.5::float8);
-- differs(simple, extended): known fault: round of double precision rounds half away from zero
-- | RowDescription ["round" type=1700 length=-1 typmod=-1, "round" type=1700 length=-1 typmod=-1, "round" type=1700 length=-1 typmod=-1, "trunc" type=1700 length=-1 typmod=-1, "round" type=701 length=8 typmod=-1, "round" type=701 length=8 typmod=-1]
-- | DataRow ["3", "-3", "2.35", "2", "3", "4"]
-- | CommandComplete "SELECT 1"
-- differs(binary): known fault: round of double precision rounds half away from zero
-- | RowDescription ["round" type=1700 length=-1 typmod=-1, "round" type=1700 length=-1 typmod=-1, "round" type=1700 length=-1 typmod=-1, "trunc" type=1700 length=-1 typmod=-1, "round" type=701 length=8 typmod=-1, "round" type=701 length=8 typmod=-1]
-- | DataRow [x'00010000000000000003', x'00010000400000000003', x'000200000000000200020dac', x'00010000000000000002', x'4008000000000000', x'4010000000000000']
-- | CommandComplete "SELECT 1"
SELECT avg(a), sum(a), min(a), max(a), count(a) FROM (VALUES (1), (2), (4)) v(a);
-- differs(simple, extended): avg and division of numeric are double precision; sum of integers is numeric
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1, "min" type=23 length=4 typmod=-1, "max" type=23 length=4 typmod=-1, "count" type=20 length=8 typmod=-1]
-- | DataRow ["2.3333333333333335", "7", "1", "4", "3"]
-- | CommandComplete "SELECT 1"
-- differs(binary): avg and division of numeric are double precision; sum of integers is numeric
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1, "min" type=23 length=4 typmod=-1, "max" type=23 length=4 typmod=-1, "count" type=20 length=8 typmod=-1]
-- | DataRow [x'4002aaaaaaaaaaab', x'00010000000000000007', x'00000001', x'00000004', x'0000000000000003']
-- | CommandComplete "SELECT 1"
SELECT avg(a), sum(a) FROM (VALUES (1.5), (2.25), (4.125)) v(a);
-- differs(simple, extended): avg and division of numeric are double precision
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1]
-- | DataRow ["2.625", "7.875"]
-- | CommandComplete "SELECT 1"
-- differs(binary): avg and division of numeric are double precision
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1]
-- | DataRow [x'4005000000000000', x'00020000000000030007222e']
-- | CommandComplete "SELECT 1"
SELECT avg(a), sum(a) FROM (VALUES (1.5::numeric(10,2)), (2.25), (4.12)) v(a);
-- differs(simple, extended): avg and division of numeric are double precision
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1]
-- | DataRow ["2.6233333333333335", "7.87"]
-- | CommandComplete "SELECT 1"
-- differs(binary): avg and division of numeric are double precision
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1]
-- | DataRow [x'4004fc962fc962fd', x'0002000000000002000721fc']
-- | CommandComplete "SELECT 1"
SELECT avg(a), sum(a) FROM (VALUES (1::bigint), (2), (4)) v(a);
-- differs(simple, extended): avg and division of numeric are double precision
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1]
-- | DataRow ["2.3333333333333335", "7"]
-- | CommandComplete "SELECT 1"
-- differs(binary): avg and division of numeric are double precision
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1]
-- | DataRow [x'4002aaaaaaaaaaab', x'00010000000000000007']
-- | CommandComplete "SELECT 1"
SELECT avg(a), sum(a) FROM (VALUES (1::float8), (2), (4)) v(a);
SELECT sum(a) FROM (VALUES (1::smallint), (2::smallint)) v(a);
-- differs(simple, extended): sum of integers is numeric
-- | RowDescription ["sum" type=1700 length=-1 typmod=-1]
-- | DataRow ["3"]
-- | CommandComplete "SELECT 1"
-- differs(binary): sum of integers is numeric
-- | RowDescription ["sum" type=1700 length=-1 typmod=-1]
-- | DataRow [x'00010000000000000003']
-- | CommandComplete "SELECT 1"
SELECT avg(a), sum(a), count(a) FROM (SELECT 1 AS a WHERE false) v;
-- differs(simple, extended): avg and division of numeric are double precision; sum of integers is numeric
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1, "count" type=20 length=8 typmod=-1]
-- | DataRow [null, null, "0"]
-- | CommandComplete "SELECT 1"
-- differs(binary): avg and division of numeric are double precision; sum of integers is numeric
-- | RowDescription ["avg" type=701 length=8 typmod=-1, "sum" type=1700 length=-1 typmod=-1, "count" type=20 length=8 typmod=-1]
-- | DataRow [null, null, x'0000000000000000']
-- | CommandComplete "SELECT 1"
SELECT stddev(a), variance(a), stddev_pop(a), var_pop(a) FROM (VALUES (1), (2), (4)) v(a);
-- differs(simple, extended): avg and division of numeric are double precision
-- | RowDescription ["stddev" type=701 length=8 typmod=-1, "variance" type=701 length=8 typmod=-1, "stddev_pop" type=701 length=8 typmod=-1, "var_pop" type=701 length=8 typmod=-1]
-- | DataRow ["1.5275252316519465", "2.333333333333333", "1.247219128924647", "1.5555555555555554"]
-- | CommandComplete "SELECT 1"
-- differs(binary): avg and division of numeric are double precision
-- | RowDescription ["stddev" type=701 length=8 typmod=-1, "variance" type=701 length=8 typmod=-1, "stddev_pop" type=701 length=8 typmod=-1, "var_pop" type=701 length=8 typmod=-1]
-- | DataRow [x'3ff870be4c1c28b1', x'4002aaaaaaaaaaaa', x'3ff3f49c0b9ad4db', x'3ff8e38e38e38e38']
-- | CommandComplete "SELECT 1"
SELECT 1.1::float4 = 1.1, 0.1::float8 = 0.1::numeric, 1 = 1.0, '1' = 1;
-- differs(simple, extended): known fault: a decimal constant is compared as real, not as double precision
-- | RowDescription ["?column?" type=16 length=1 typmod=-1, "?column?" type=16 length=1 typmod=-1, "?column?" type=16 length=1 typmod=-1, "?column?" type=16 length=1 typmod=-1]
-- | DataRow ["t", "t", "t", "t"]
-- | CommandComplete "SELECT 1"
-- differs(binary): known fault: a decimal constant is compared as real, not as double precision
-- | RowDescription ["?column?" type=16 length=1 typmod=-1, "?column?" type=16 length=1 typmod=-1, "?column?" type=16 length=1 typmod=-1, "?column?" type=16 length=1 typmod=-1]
-- | DataRow [x'01', x'01', x'01', x'01']
-- | CommandComplete "SELECT 1"
SELECT 3 * 0.1::float8, 1e15::float8, 1e16::float8, 123456789.123::float4;
SELECT 12345678901234567890123456789 * 10;
SELECT 5::numeric, 5.0::numeric, 5.00::numeric(10,2), -5.5::numeric(3,1);
SELECT '12.345'::numeric(4,2), 12.345::numeric(4,1);
SELECT 123.45::numeric(4,2);
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["numeric" type=1700 length=-1 typmod=262150]
-- | ErrorResponse ERROR 22003 "numeric field overflow" detail="A field with precision 4, scale 2 must round to an absolute value less than 10^2."
SELECT 2.5::integer, 3.5::integer, -2.5::integer, 2.5::float8::integer, 3.5::float8::integer;
SELECT greatest(1, 2.5), least(1, NULL, 3);
SELECT to_hex(255), to_hex(-1), 10::text || 'x', 1.50::text, true::text, concat(1, true, NULL, 'x');
