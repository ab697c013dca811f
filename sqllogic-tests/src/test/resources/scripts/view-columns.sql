-- Columns of views and subqueries whose types the engine has under another type.
-- protocols: simple, extended
create table w (i int, c char(4), v varchar(5), b bit(3), a int[], n numeric(10,2), ts timestamp(2));
insert into w values (7, 'ab', 'xy', B'101', '{1,2,3,4}', 12.5, '2024-01-31 10:00:00.123');
create view kinds as select c, v, b, ts, v::varchar(2) as v2, 'w'::regclass as rc, 'int4'::regtype as rt, pg_typeof(n) as pt, 5::oid as o,
  'x'::name as nm from w;
select * from kinds;
select c || '|' as c, length(c), rc::text, rc = 'w'::regclass as eq, pg_typeof(rc), pg_typeof(c), pg_typeof(v), pg_typeof(b), pg_typeof(nm) from kinds;
select attname, format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'kinds'::regclass and attnum > 0 order by attnum;
create view outer_kinds (x, y) as select c, rc from kinds;
select * from outer_kinds;
create materialized view stored as select c, v, b, n/3 as q, (a[2:3])[1:1] as s, 'w'::regclass as rc, ts from w;
select * from stored;
alter materialized view stored rename column rc to re;
refresh materialized view stored;
select re, c || '|' as c, q, s from stored;
select attname, format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'stored'::regclass and attnum > 0 order by attnum;
-- Names of objects where a query around them has them as columns.
select x from (select 'w'::regclass as x) s;
select * from (select 'w'::regclass as x, 1 as y) s order by y;
select distinct x from (select 'w'::regclass as x union all select 'w'::regclass) s;
select x from (values ('w'::regclass), (null)) v(x);
select case when i > 3 then 'w'::regclass else 'pg_class'::regclass end, coalesce(null::regclass, 'w'::regclass), to_regclass('w'), to_regtype('int4') from w;
select typinput, typname from pg_type where typname in ('int4', 'text') order by typname;
