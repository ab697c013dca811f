-- The same expressions in a query, in a view of it and in a materialized view.
create table w (i int, c char(4), v varchar(5), t text, b bit(3), a int[], n numeric(10,2), u numeric, f float8,
  d date, ts timestamp(2), iv interval, j jsonb, ip inet, r int4range);
insert into w values (7, 'ab', 'xy', 'abc', B'101', '{1,2,3,4}', 12.5, 1.10, 2.5, '2024-01-31', '2024-01-31 10:00:00.123',
  '1 day 2 hours', '{"a": {"b": [1, 2]}, "k": "v"}', '10.1.2.3/24', '[1,5)');
select i/2, -7/2, n/3, u/3, i/3.0, avg(i) over (), 2^10, f/3, u * u, t || i, t || n, i || t, t || d, c || t from w;
create view numbers as select i/2 as a, -7/2 as b, n/3 as c, u/3 as d, i/3.0 as e, avg(i) over () as f, 2^10 as g, f/3 as h, u * u as k,
  t || i as l, t || n as m, i || t as n, t || d as o, c || t as p from w;
select * from numbers;
select a[2:3], (a[2:3])[1:1], a[-1:2], a[3:], 5 = any(a), a || 5, array[i, n] from w;
create view lists as select a[2:3] as a, (a[2:3])[1:1] as b, a[-1:2] as c, a[3:] as d, 5 = any(a) as e, a || 5 as f, array[i, n] as g from w;
select * from lists;
select d + 1, d - date '2024-01-01', d + interval '1 month', ts - timestamp '2024-01-01', iv * 2, age(ts, timestamp '2020-02-29') from w;
create view dates as select d + 1 as a, d - date '2024-01-01' as b, d + interval '1 month' as c, ts - timestamp '2024-01-01' as d, iv * 2 as e,
  age(ts, timestamp '2020-02-29') as f from w;
select * from dates;
select j -> 'a' -> 'b' -> 0, j ->> 'k', j @> '{"k":"v"}', j ? 'k', j - 'k', j || '{"z":1}', j #>> '{a,b,1}' from w;
create view documents as select j -> 'a' -> 'b' -> 0 as a, j ->> 'k' as b, j @> '{"k":"v"}' as c, j ? 'k' as d, j - 'k' as e, j || '{"z":1}' as f,
  j #>> '{a,b,1}' as g from w;
select * from documents;
select ip, ip + 5, ip << inet '10.0.0.0/8', host(ip), r, r @> 3, r && int4range(4, 9), r * int4range(2, 9), upper(r) from w;
create view extents as select ip as a, ip + 5 as b, ip << inet '10.0.0.0/8' as c, host(ip) as d, r as e, r @> 3 as f, r && int4range(4, 9) as g,
  r * int4range(2, 9) as h, upper(r) as i from w;
select * from extents;
select (i, 1) < (7, 2), row(i, 1) = row(7, 1), i between 1 and 9, i is distinct from 8 from w;
create view compared as select (i, 1) < (7, 2) as a, row(i, 1) = row(7, 1) as b, i between 1 and 9 as c, i is distinct from 8 as d from w;
select * from compared;
create view bad as select i + 'x'::text from w;
