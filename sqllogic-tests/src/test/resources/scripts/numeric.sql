SELECT 1.2345678901234;
SELECT 1.0/3, 10.0/3, 1/3.0, 2::numeric/3;
SELECT 1.10 + 2.205, 1.10 * 2.205, 1.10 - 2.2, 7.5 % 2;
SELECT round(2.5), round(-2.5), round(2.345, 2), trunc(2.99), round(2.5::float8), round(3.5::float8);
SELECT avg(a), sum(a), min(a), max(a), count(a) FROM (VALUES (1), (2), (4)) v(a);
SELECT avg(a), sum(a) FROM (VALUES (1.5), (2.25), (4.125)) v(a);
SELECT avg(a), sum(a) FROM (VALUES (1.5::numeric(10,2)), (2.25), (4.12)) v(a);
SELECT avg(a), sum(a) FROM (VALUES (1::bigint), (2), (4)) v(a);
SELECT avg(a), sum(a) FROM (VALUES (1::float8), (2), (4)) v(a);
SELECT sum(a) FROM (VALUES (1::smallint), (2::smallint)) v(a);
SELECT avg(a), sum(a), count(a) FROM (SELECT 1 AS a WHERE false) v;
SELECT stddev(a), variance(a), stddev_pop(a), var_pop(a) FROM (VALUES (1), (2), (4)) v(a);
SELECT 1.1::float4 = 1.1, 0.1::float8 = 0.1::numeric, 1 = 1.0, '1' = 1;
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
