-- protocols: simple
-- Casts to text write what PostgreSQL's output functions do.
SELECT 0::float8::text, 1e16::float8::varchar, '-0'::float4::text, '{1,NULL}'::int[]::text, '{{a,"b c"}}'::text[]::text, '\x00ff'::bytea::text, true::text, NULL::float8::text;
SELECT f::text, a::text, b::text, r::text FROM (VALUES (0::float8, '{}'::int[], '\x'::bytea, 'pg_class'::regclass), (NULL, NULL, NULL, NULL)) AS v (f, a, b, r);
SELECT 'a' || 1.0::float8, x || t, t || x FROM (VALUES (2.0::float8, 'b')) AS v (x, t);
-- A type's name over a value casts it.
SELECT int4(3.7), int8('5'::text), float8(3), text('a'::varchar), bool(1), int2('7'::text::int);
-- Concatenation of arrays knows NULL.
SELECT '{1,2}'::int[] || NULL::int[], NULL::int || ARRAY[1], ARRAY[1] || NULL::int, NULL::int[] || NULL::int[];
SELECT a || b, a || e, e || a FROM (VALUES ('{1}'::int[], NULL::int[], NULL::int), (NULL, '{2,3}', 4)) AS v (a, b, e);
-- Comparisons the engine means otherwise.
SELECT a < b, a >= b FROM (VALUES (B'0110', B'10'), (B'1', B'0001'), (B'01', B'010')) AS v (a, b);
SELECT a < b, a = b, a > b FROM (VALUES ('[]'::jsonb, '1'::jsonb), ('{"a":1}', '{"a": 1.0}'), ('[1,2]', '[3]')) AS v (a, b);
-- Shifts count by the lowest bits of the distance.
SELECT 1::int2 << 3, -1 << 3, 1 << 33, 1 << -1, -8 >> 1, -8::int8 >> 65, 1::int8 << 40;
-- NULL divided by zero is NULL.
SELECT a / b, a % b FROM (VALUES (NULL::int, 0), (4, 2)) AS v (a, b);
SELECT a / b FROM (VALUES (1, 0)) AS v (a, b);
SELECT '\x6162'::bytea LIKE 'a%'::bytea, '\x6162'::bytea NOT LIKE '\x61'::bytea, '\x00ff'::bytea LIKE '__'::bytea;
SELECT sind(30), cosd(60), tand(45), cotd(45), asind(0.5), acosd(0.5), atand(1), atan2d(1, 1), sind(-390);
SELECT sind('Infinity');
SELECT asind(2);
SELECT acosh(0.5);
-- Aggregates.
SELECT string_agg(a, b), string_agg(a, b ORDER BY a DESC) FILTER (WHERE a <> 'c') FROM (VALUES ('a', 'x'), ('b', 'y'), (NULL, 'z'), ('c', NULL)) AS v (a, b);
SELECT string_agg(a, b), string_agg(a, '\xff'::bytea) FROM (VALUES ('\x01'::bytea, '\x02'::bytea), ('\x03', '\x04')) AS v (a, b);
SELECT sum(i), sum(i) FILTER (WHERE i > '2 days') FROM (VALUES (interval '1 day'), ('2 mons -3 hours'), (NULL)) AS v (i);
SELECT n, sum(i) OVER (ORDER BY n) FROM (VALUES (1, interval '1 day'), (2, '2 mons -3 hours')) AS v (n, i) ORDER BY n;
SELECT width_bucket(5, '{1,3,8}'::int[]), width_bucket(NULL::int, '{1,2}'::int[]);
SELECT width_bucket(1, '{1,NULL}'::int[]);
-- Names of objects and privileges.
SELECT has_table_privilege('pg_class', 'select, update'), has_schema_privilege(NULL, 'usage'), has_database_privilege(current_database(), NULL);
SELECT pg_function_is_visible(0), pg_function_is_visible('now'::regproc), pg_operator_is_visible(NULL);
SELECT current_schemas(NULL);
SELECT overlay('abc' PLACING 'x' FROM 2147483647);
SELECT json_build_object('2000-01-01 10:00'::timestamp, 1, '2000-01-01'::date, 2);
