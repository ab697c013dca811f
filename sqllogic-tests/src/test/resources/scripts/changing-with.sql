-- Changes of data in WITH: all statements see the data as it was before, RETURNING carries rows between them.
create table cw_jobs(id serial primary key, state text not null default 'new', n numeric(10,2), big numeric);
insert into cw_jobs(n,big) values (1.5, 12345678901234567890123456789012345678901234567890),(2.25,2),(3,3);
create table cw_done(id int, state text, n numeric(10,2), big numeric);
with moved as (delete from cw_jobs where id <= 2 returning *) insert into cw_done select * from moved;
table cw_jobs;
table cw_done;
with ins as (insert into cw_jobs(id, n) values (3, 9) on conflict (id) do nothing returning id) select id from ins union all select id from cw_jobs where id = 3;
with ins as (insert into cw_jobs(id, n) values (30, 9) on conflict (id) do update set n = excluded.n returning id, n) select * from ins;
with ins as (insert into cw_jobs(id, n) values (30, 10) on conflict (id) do update set n = excluded.n returning id, n) select ins.*, j.n as old from ins join cw_jobs j using (id);
prepare goc(int, numeric) as with input(id, n) as (select $1, $2), ins as (insert into cw_jobs(id, n) select id, n from input on conflict (id) do nothing returning id, n) select 'new' as what, id, n::text from ins union all select 'old', j.id, j.n::text from cw_jobs j join input using (id);
execute goc(40, 4.5);
execute goc(40, 7);
with nxt as (select id from cw_jobs where state='new' order by id limit 1 for update skip locked), upd as (update cw_jobs set state='run' from nxt where cw_jobs.id = nxt.id returning cw_jobs.*) select id, state, n from upd;
with up as (update cw_jobs set state='x' where id=99 returning *) insert into cw_jobs(id,state) select 99,'ins' where not exists (select 1 from up);
with up as (update cw_jobs set state='x' where id=99 returning *) insert into cw_jobs(id,state) select 99,'ins' where not exists (select 1 from up);
select id, state from cw_jobs order by id;
create view cw_jv as select count(*) c from cw_jobs;
with d as (delete from cw_jobs where id=99 returning id) select d.id, cw_jv.c from d, cw_jv;
table cw_jv;
with d as (delete from cw_jobs where id=40) select count(*) from cw_jobs;
table cw_jv;
create table cw_parent(id int primary key);
create table cw_child(id int references cw_parent on delete cascade);
with p as (insert into cw_parent values (1) returning id) insert into cw_child select id from p;
with p as (delete from cw_parent returning id) select * from p, cw_child;
table cw_child;
with a as (insert into cw_parent values (7),(8) returning id), b as (insert into cw_child select id from a returning id), c as (insert into cw_done(id) select id+100 from b returning id) select sum(id), count(*) from c;
with a as (select 1) , b as (insert into cw_parent values (9)) select * from a;
with recursive r(n) as (select 1 union all select n+1 from r where n<3), b as (insert into cw_parent select n+20 from r returning id) select * from b order by 1;
with x as (update cw_jobs set n = n + 1 returning id, n), y as (select sum(n) s from x) select s, (select count(*) from x) from y;
with x as (insert into cw_done(id) values (500) returning *), y as (insert into cw_done(id) values (501) returning id) select x.id, y.id from x, y;
begin;
with x as (delete from cw_done where id >= 500 returning id) select * from x order by 1;
rollback;
select count(*) from cw_done where id >= 500;
with x as (insert into cw_jobs(id) values (30) returning id) select * from x;
with x as (insert into cw_parent values (60) returning id) select 1/(id-60) from x;
select count(*) from cw_parent where id = 60;
with x as (insert into cw_parent values (61) returning id + 0.5 as h, 'k' as k, null as n, array[id] a) select h, k, n, a from x;
with t2 as (delete from cw_done returning *) update cw_jobs set state = t2.state from t2 where cw_jobs.id = t2.id;
with x as (insert into cw_jobs(id, n) values (70, default) returning id, n) select * from x;
with x as (insert into cw_jobs(id, n) values ('71', '3.456') returning *) select id, state, n, big from x;
with x as (delete from cw_jobs where id = 72 returning id), x as (select 1) select 1;
with x as (select random() r), y as (insert into cw_done(id) select 1 from x returning id) select y.id, x.r between 0 and 1 from x, y;
with d as (delete from cw_jobs where ctid in (select ctid from cw_jobs limit 1) returning id) select count(*) from d;
with x as (with y as (select 80 id) insert into cw_parent select id from y returning id) select * from x;
with z as (select 81 id), x as (with y as (select id from z) insert into cw_parent select id from y returning id) select * from x, z;
with x as (insert into cw_parent values (82) returning id) select * into cw_made from x;
table cw_made;
create table cw_t(id int primary key, v text);
insert into cw_t values (1,'a'),(2,'b');
insert into cw_t with x as (delete from cw_t where id=1 returning *) select id+10, v from x;
select * from (with x as (delete from cw_t returning *) select * from x) y;
select 1 where exists (with x as (delete from cw_t returning *) select * from x);
with x as (delete from cw_t where id=1) select * from x;
with x as (merge into cw_t using (values(1)) s(a) on cw_t.id=s.a when matched then delete) select 1;
create view cw_vv as with x as (delete from cw_t returning *) select * from x;
with x(a,b,c) as (delete from cw_t where id=7 returning *) select * from x;
with x as (delete from cw_t where id=1 returning *) insert into cw_t select id, 'n' from x;
with x as (update cw_t set v='u' where id=2 returning *) delete from cw_t where v='u';
with x as (update cw_t set v='w' where id=2 returning *) update cw_t set v = cw_t.v||'q' from x where cw_t.id=x.id;
-- differs: the second change would meet the rows as the first has left them
-- | ErrorResponse ERROR 0A000 "changing table \"cw_t\" more than once in one statement is not supported" hint="Run the statements one after the other in a transaction." position=65
with x as (insert into cw_t values (5,'e') returning *) select * from x union all select id, 'old' from cw_t order by 1;
with x as (delete from cw_t where id=5), y as (delete from cw_t where v='e') select 1;
with x as (delete from cw_t where id=1 returning *) insert into cw_t select id, 'n' from x on conflict do nothing;
-- differs: the second change would meet the rows as the first has left them
-- | ErrorResponse ERROR 0A000 "changing table \"cw_t\" more than once in one statement is not supported" hint="Run the statements one after the other in a transaction." position=65
copy (with x as (delete from cw_t where id=7 returning *) select * from x) to stdout;
-- differs: one statement that answers is what COPY can have
-- | ErrorResponse ERROR 0A000 "COPY of a query with changes of data in WITH is not supported" hint="Run the query by itself, or store its rows in a table first."
create table cw_tt as with x as (delete from cw_t where id=7 returning *) select * from x;
-- differs: as COPY
-- | ErrorResponse ERROR 0A000 "CREATE TABLE AS with changes of data in WITH is not supported" hint="Create the table first and use INSERT."
select id from cw_t order by id;
drop view cw_jv;
drop table cw_t, cw_made, cw_child, cw_parent, cw_done, cw_jobs;
