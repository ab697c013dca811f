-- numeric of any digits: columns without a precision, and those beyond the engine's DECIMAL.
create table wide (id int, a numeric, b numeric(10,2), c numeric(50,3), d numeric(5,-2));
insert into wide values (1, 1.5, 2, '1234567890123456789012345678901234567890.12345', 12345);
insert into wide values (2, 'NaN', 2, null, null), (3, 1e-20, 3, 4, 5), (4, 1e50, 1, 1, 1), (5, 1.50, 1, 1, 1),
  (6, '-Infinity', 1, 1, 1), (7, '  +1e3 ', 5, 5, 55), (8, -1.5, null, -4.0005, -149);
insert into wide(id, a) select 9, 1.0/3;
insert into wide(id, a) values (10, 0.1::float8), (11, 7), (12, 123456789012345678);
insert into wide(c) values ('1e48');
insert into wide(a) values ('x');
select id, a, b, c, d from wide order by id;
select id from wide order by a, id;
select id from wide order by a desc, id desc;
select id, a + 1, a * a, -a, abs(a), a / 3, a % 2, a ^ 2 from wide where id <> 4 order by id;
select sum(a), avg(a), count(a), stddev(a), var_pop(a) from wide where a < 1e49 and a > -100;
select max(a), min(a), max(c), min(c), sum(c), avg(c) from wide;
select sum(a) from wide;
select id, a = 1.500, a < 2, a >= 1e50, a <> 1.5, a between 0 and 2, a in (1.5, 7.00, 1000) from wide order by id;
select x.id, y.id from wide x join wide y on x.a = y.a order by 1, 2;
select count(*) from wide x join wide y on x.a < y.a;
select a + 0, count(*), sum(b) from wide where id in (3, 7, 11, 12) group by a order by a;
select count(*), sum(b) from wide group by a order by 1 desc, 2 limit 1;
select a * 2 as x, count(*) from wide where id in (1, 7, 11) group by 1 having max(a) > 1 order by x;
select distinct a from wide where id in (1, 3, 7) order by a;
select count(distinct a), count(distinct c) from wide;
select a from wide where id in (1, 7) union select b from wide where id in (4, 7) order by 1;
select a from wide intersect select b from wide where b is not null order by 1;
select a from wide where id in (1, 3) except select 1e-20 order by 1;
select id from wide where a in (select b * 1000 / 200 * 200 from wide) order by id;
select id, rank() over (order by a), sum(b) over (partition by a), lag(a) over (order by id) from wide order by id;
select id, sum(a) over (order by id rows 1 preceding) from wide where id > 6 order by id;
select round(a, 2), trunc(a, 1), ceil(a), floor(a), sqrt(abs(a)), sign(a), scale(a), trim_scale(a) from wide where id in (1, 3, 5, 8, 9) order by id;
select to_char(a, '9999.99'), to_char(a, '9.9EEEE') from wide where id in (1, 2, 5, 8) order by id;
select a::int, a::bigint, a::float8, a::float4, a::text, a::numeric(10,1) from wide where id in (1, 5, 7, 8, 9, 11) order by id;
select a::int from wide where id = 4;
-- differs(simple): PostgreSQL finds this error after it has described the rows
-- | ErrorResponse ERROR 22003 "integer out of range"
select a::int from wide where id = 2;
-- differs(simple): PostgreSQL finds this error after it has described the rows
-- | ErrorResponse ERROR 0A000 "cannot convert NaN to integer"
select coalesce(a, 0), nullif(a, 1.5), greatest(a, b), least(a, 3), case when a > 1 then a else b end from wide where id in (1, 5, 7) order by id;
select pg_typeof(a)::text, pg_typeof(a + 1)::text from wide where id = 1;
update wide set a = a * 2, c = c + 0.0005 where id in (1, 8);
select a, c from wide where id in (1, 8) order by id;
delete from wide where a = 3.00;
select count(*) from wide;
create table copied as select id, a, b, b * b as bb, a / 3 as q, sum(b) over () as s from wide where id in (5, 7);
select attname, atttypmod, format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'copied'::regclass and attnum > 0 order by attnum;
select attname, format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'wide'::regclass and attnum > 0 order by attnum;
select * from copied order by id;
insert into copied (id, bb) values (20, 1.23456);
select bb from copied where id = 20;
create view seen as select id, a, a / 3 as q, a + b as ab from wide;
select * from seen where a > 0 and a < 1e10 order by a, id;
create table checked (p numeric check (p > 0.5), q numeric default 3.50, r numeric generated always as (p * 2) stored);
insert into checked (p) values (0.6), (2.5), (1e40);
insert into checked (p) values (0.4);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 23514 "new row for relation \"checked\" violates check constraint \"checked_p_check\"" schema="public" table="checked" constraint="checked_p_check"
select * from checked order by p;
prepare bounded(numeric) as select id, b from wide where b < $1 and b >= $1 - 3 and b <> $1 + 0.5 order by id;
execute bounded(3);
execute bounded(2.001);
execute bounded('Infinity');
prepare same(numeric) as select id from wide where b = $1 order by id;
execute same(2.00);
execute same(2.001);
execute same(null);
select array[1.5, 2, 3.25], (array[1.5, 2])[2], array_agg(a order by id) from wide where id < 4;
create table arrays (x numeric[], y numeric(10,2)[]);
insert into arrays values ('{1.5,NULL,2.25}', '{1,2}'), (array[1, 2.5], array[1.5, 2]);
select x, x[1], x[2] + 1, y, y[1] * 2 from arrays order by x[1];
select unnest(x) from arrays order by 1;
select jsonb_build_object('a', a), to_json(a), to_jsonb(1.50) from wide where id in (2, 5, 7) order by id;
select * from generate_series(0.1::numeric, 4.0::numeric, 1.3::numeric);
select i, i / 3 from generate_series(1::numeric, 3::numeric) i;
select count(*) from generate_series(1::numeric, 2::numeric, 0::numeric);
-- differs: PostgreSQL finds this error after it has described the rows
-- | ErrorResponse ERROR 22023 "step size cannot equal zero"
select 1.5 union all select 2.25 union all select 3 order by 1;
select '1e131072'::numeric;
select round(4.4e2071, -2071) = 4e2071, trunc(9.9e2071, -2073), round(5e-2383, 2382) = 1e-2382;
select power(0::numeric, '-inf');
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["power" type=1700 length=-1 typmod=-1]
-- | ErrorResponse ERROR 2201F "zero raised to a negative power is undefined"
select 0.1234::numeric(4,4) || '', .5 || '', 1e-5::numeric || '';
alter table copied alter column b type numeric;
select b from copied order by id;
alter table copied add column e numeric(40,1) default 2.25;
select e, e + 1 from copied where id = 5;
create table keyed (k numeric primary key, v text);
insert into keyed values (1, 'a'), (2.5, 'b');
insert into keyed values (2.5, 'c');
insert into keyed values (2.50, 'c');
-- differs: the engine compares the digits of keys, so equal numbers must be written alike
-- | ErrorResponse ERROR 0A000 "a key of type numeric cannot end in zeros behind the point" hint="Declare the key column with a precision, as numeric(18,2)."
select v from keyed where k = 2.500;

-- Numbers of many digits stored in columns of other types.
CREATE TABLE elsewhere (d double precision, r real, t text, v varchar(60), i integer);
INSERT INTO elsewhere VALUES (-2.25e100, -2.25e30, 1 / 3.0, 2.50 * 1.10, 7.5 / 2);
INSERT INTO elsewhere SELECT n * -1e60, n, n * 1e30, n / 7.0, n FROM generate_series(1, 2) g(n);
INSERT INTO elsewhere (i) VALUES (3e9 * 1.5);
UPDATE elsewhere SET d = 1e200 / 3, t = 1e25 / 3 WHERE i = 4;
SELECT * FROM elsewhere ORDER BY i, d;
DROP TABLE elsewhere;

-- Powers with many digits are computed in a moment.
SELECT length((10::numeric ^ 131071)::text), md5((10::numeric ^ 131071)::text);
SELECT length((3::numeric ^ 200001)::text), md5((3::numeric ^ 200001)::text);
SELECT 1.0000001::numeric ^ 100000001, 0.5 ^ 300000, 2::numeric ^ -1000;
SELECT length((i / (10::numeric ^ 131071))::numeric(1, 0)::text)
  FROM generate_series(6 * (10::numeric ^ 131071), 9 * (10::numeric ^ 131071), 10::numeric ^ 131071) g(i);
