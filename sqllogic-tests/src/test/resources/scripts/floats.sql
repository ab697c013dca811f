-- What becomes a float4 or float8: read as by PostgreSQL, refused beyond the range.
select '1e40'::real;
select '1e-50'::real;
select '1e400'::float8;
select float8 '1e-400';
select int '1x';
select real '1e40' + 1;
select ' 1.5 '::real, '1.5e3'::float8, '.5'::real, '5.'::float8, 'Infinity'::real, '-inf'::float8, 'NaN'::float8, ' 0x1p3'::float8, null::real;
select '1_000'::float8;
select ''::float8;
select '1.5x'::real;
select 'infinit'::float8;
create table kept (r real, d float8);
create table texts (n int, t text);
insert into texts values (1, '1e40'), (2, '1e-50'), (3, '1e400'), (4, '1e-400'), (5, ''), (6, '1_000'), (7, ' 12.5 '), (8, '-Infinity'), (9, null), (10, '0.1');
select t::float8 from texts where n in (1, 2, 7, 8, 9, 10) order by n;
select t::real from texts where n in (7, 8, 9, 10) order by n;
insert into kept (r) select t::real from texts where n = 1;
insert into kept (r) select t::real from texts where n = 2;
insert into kept (d) select t::float8 from texts where n = 3;
insert into kept (d) select t::float8 from texts where n = 4;
insert into kept (d) select t::float8 from texts where n = 5;
insert into kept (d) select cast(t as double precision) from texts where n = 6;
insert into kept (r) select x::real from (values (1e40)) v(x);
insert into kept (r) select x::real from (values (1e40::float8)) v(x);
insert into kept (r) select x::real from (values (1e-50::float8)) v(x);
insert into kept (r) select x::real from (values (1e-50::numeric)) v(x);
insert into kept (d) select 1e400::float8;
select x::real from (values ('inf'::float8), ('nan'), (0), (0.1)) v(x);
insert into kept values (1e40, 1);
insert into kept values ('1e40', 1);
insert into kept values (1, 1e400);
insert into kept values (1.5, 1e300), (.1, .1);
select r, d, r::float8, d::real from kept where r < 1;
insert into kept (r) select d::real from kept;
select sum(t::float8) from texts where n in (7, 10);
-- Arithmetic
select 1e300::float8 + 1e300::float8, 2::float8 / 4, 'inf'::float8 * 2, 'inf'::float8 - 'inf'::float8, 0::float8 * 'nan'::float8;
select 1e300::float8 * 1e300::float8;
-- differs(simple, extended): the engine's arithmetic knows no overflow
-- | RowDescription ["?column?" type=701 length=8 typmod=-1]
-- | DataRow ["Infinity"]
-- | CommandComplete "SELECT 1"
-- differs(binary): the engine's arithmetic knows no overflow
-- | RowDescription ["?column?" type=701 length=8 typmod=-1]
-- | DataRow [x'7ff0000000000000']
-- | CommandComplete "SELECT 1"
-- Spread of values that are not finite
select var_pop('inf'::float8), var_samp('inf'::float8), stddev_pop('nan'::float8), stddev_samp('nan'::float8);
create table spread (g int, x float8, r real);
insert into spread values (1, 2, 2), (1, 4, 4), (2, 1, 1), (2, 'inf', 'inf'), (3, 'nan', 'nan'), (3, 3, 3), (4, null, null), (5, 7, 7);
select g, var_pop(x), var_samp(x), variance(r), stddev_pop(r), stddev(x), stddev_samp(r) from spread group by g order by g;
select g, var_pop(x) over (partition by g), stddev(x) filter (where x < 5) over (partition by g) from spread order by g, x;
select var_samp(distinct x), stddev_pop(distinct r) from spread where g in (1, 4);
