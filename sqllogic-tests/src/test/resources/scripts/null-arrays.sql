-- Comparison with a NULL array; lag and lead with a value of another type.
select lag(x, 1, 0.7) over (order by x), lead(x, 1, 0.7) over (order by x), lag(x, 1, 5) over (order by x), lag(x, 1, null) over (order by x), lag(x, 1, '9') over (order by x), lag(t, 1, 'none') over (order by x), lead(n, 1, 0) over (order by x), lag(n, 1, 1.25) over (order by x), lag(f, 1, 0) over (order by x), lag(d, 1, '2020-01-01') over (order by x) from (values (1, 'a', 1.5, 2.5::float8, date '2024-01-01'),(2, 'b', 2.5, 3.5, null)) v(x, t, n, f, d);
select x = any(a), x <> all(a), x > any(a), not x = any(a) from (values (1, array[1,2]), (1, null::int[]), (3, array[1,null]), (null, array[1])) v(x, a);
select count(*) from (values (1, array[1,2]), (1, null::int[])) v(x, a) where x = any(a) or x = any(null::int[]);
select count(*) from (values (1, array[1,2]), (1, null::int[])) v(x, a) where not x = all(a);
select 33 = any(null::int[]), 33 = all(null::int[]), 33 <> all(null::int[]), 33 > any(null::int[]), 1 = any(array[1,null]), 2 = any(array[1,null]), 2 = all(array[2,null]), null::int = any(array[1]), 1 = any('{}'::int[]), null::int = any('{}'::int[]), 1 <> all('{}'::int[]), 'a' ~ any(array['b',null]);
