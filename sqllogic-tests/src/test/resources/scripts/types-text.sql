-- Every type's text and binary forms.
SELECT 1::smallint, 2::integer, 3::bigint, -32768::smallint;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["int2" type=21 length=2 typmod=-1, "int4" type=23 length=4 typmod=-1, "int8" type=20 length=8 typmod=-1, "?column?" type=21 length=2 typmod=-1]
-- | ErrorResponse ERROR 22003 "smallint out of range"
SELECT 1.5::real, 1.1::real, 1e20::real, 'NaN'::real, 'Infinity'::real, '-Infinity'::real;
SELECT 1.5::float8, 0.1::float8 + 0.2, 1e20::float8, 1e-7::float8, 100000005::float8, 'NaN'::float8, '-0'::float8;
SELECT 1.10::numeric(10,2), 0::numeric(5,3), -0.001::numeric(10,3), 12345678901234567890.12345::numeric(38,5);
SELECT 'a'::text, 'b'::varchar, 'c'::varchar(5), 'd'::char(3), ''::text, 'üñ€😀'::text;
SELECT 'abcdef'::varchar(3), 'abcdef'::char(3), 'a'::name, 'x'::"char";
SELECT true, false, 't'::boolean, 'no'::boolean, 'on'::boolean, '0'::boolean;
SELECT '\x00ff10'::bytea, ''::bytea, 'abc'::bytea;
SELECT '2024-02-29'::date, '0044-03-15 BC'::date, 'infinity'::date, '-infinity'::date, '9999-12-31'::date;
SELECT '12:34:56'::time, '12:34:56.789'::time, '23:59'::time, '00:00'::time, '24:00'::time;
SELECT '2024-02-29 12:34:56'::timestamp, '2024-02-29 12:34:56.000001'::timestamp, '2024-02-29'::timestamp, 'infinity'::timestamp, '0044-03-15 01:02:03 BC'::timestamp;
SELECT '2024-02-29 12:34:56+00'::timestamptz, '2024-02-29 12:34:56+05:30'::timestamptz, '-infinity'::timestamptz;
SELECT '12:34:56+02'::timetz;
SELECT '1 day'::interval, '1 year 2 mons 3 days 04:05:06.789'::interval, '-1 day +02:00'::interval, '1.5 hours'::interval, '0'::interval, '14 months'::interval;
SELECT '00112233-4455-6677-8899-aabbccddeeff'::uuid;
SELECT '{"a": 1, "b": [1,2, null]}'::json, ' [1 , 2]'::json;
SELECT '{"b": 1, "a": [1,2, null], "b": 2}'::jsonb, '1.50'::jsonb, 'null'::jsonb;
SELECT ARRAY[1,2,3], ARRAY['a','b c',NULL,'"','{}',''], ARRAY[true,false], ARRAY[1.5,2.25]::numeric(5,2)[];
SELECT '{}'::integer[], '{1,NULL,3}'::integer[], ARRAY[[1,2],[3,4]];
SELECT ARRAY['2024-01-01'::date], ARRAY['1 day'::interval], ARRAY['\x00'::bytea];
SELECT NULL::integer, NULL::text, NULL::date, NULL::integer[];
SELECT date '2024-01-31' + 1, date '2024-01-31' - date '2024-01-01', date '2024-01-31' + interval '1 month', timestamp '2024-01-01' - timestamp '2023-12-31 12:00', now() - now();
SELECT extract(year FROM date '2024-02-29'), extract(second FROM timestamp '2024-02-29 01:02:25.575401'), date_part('month', date '2024-02-29'), date_trunc('month', timestamp '2024-02-29 01:02:03'), extract(epoch FROM interval '1 day');
SELECT pg_typeof(1), pg_typeof('a'::text), pg_typeof(1.5), pg_typeof(now()), pg_typeof(ARRAY[1]);
-- differs(binary): regtype has no binary form here
-- | RowDescription ["pg_typeof" type=2206 length=4 typmod=-1, "pg_typeof" type=2206 length=4 typmod=-1, "pg_typeof" type=2206 length=4 typmod=-1, "pg_typeof" type=2206 length=4 typmod=-1, "pg_typeof" type=2206 length=4 typmod=-1]
-- | ErrorResponse ERROR 0A000 "binary output of type regtype is not supported for this column" hint="Ask for the column in text format."
