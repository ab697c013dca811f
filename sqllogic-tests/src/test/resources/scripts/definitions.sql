-- Tables as PostgreSQL users define, change and drop them.
create table p (id serial primary key, name varchar(10) not null, n numeric(10,2) constraint npos check (n > 0), constraint uname unique (name));
create table c (id int, pid int constraint cfk references p, x text default 'hallo', check (id <> pid));
select conname, contype from pg_constraint where conrelid in ('p'::regclass, 'c'::regclass) order by 1;
insert into p (name, n) values ('a', 1), ('b', 2);
insert into c (id, pid) values (10, 1);
create table p (a int);
create table if not exists p (a int);
create table nosuch.t (a int);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 3F000 "schema \"nosuch\" does not exist"
create table bad (a int primary key, b int primary key);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 42P16 "multiple primary keys for table \"bad\" are not allowed"
create table bad (a int, a text);
create table bad (a int, unique (b));
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 42703 "column \"b\" named in key does not exist"
create table bad (a int references nosuch);
create table bad (a int null not null);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 42601 "conflicting NULL/NOT NULL declarations for column \"a\" of table \"bad\""
create table bad (a int default 1 default 2);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 42601 "multiple default values specified for column \"a\" of table \"bad\""
create temp table public.bad (a int);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 42P16 "cannot create temporary relation in non-temporary schema"

alter table p add column z int not null default 5, add constraint zpos check (z < 100);
alter table p alter column n type int using n::int * 10;
select * from p order by id;
alter table p drop constraint npos;
alter table p drop constraint nosuch;
alter table p drop constraint if exists nosuch;
alter table p drop constraint p_pkey;
alter table p rename n to m;
alter table p rename nosuch to x;
alter table p rename id to z;
alter table p rename to parent;
select conname from pg_constraint where conrelid = 'parent'::regclass order by 1;
insert into parent (name, m) values ('c', 3) returning m + 1;
insert into parent (name, m) values ('elevenchars', 3);
insert into c values (11, 99);
delete from parent where id = 1;
alter table c add unique (pid);
create index ii on c (x);
alter table c drop column id;
alter table c alter x set default 'zz', alter x set not null;
insert into c (pid) values (2) returning pid + 1;
alter table c alter x drop default;
insert into c (pid) values (3);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 23502 "null value in column \"x\" of relation \"c\" violates not-null constraint" schema="public" table="c" column="x"
alter table c alter nosuch set default 1;
alter table nosuch add a int;
alter table if exists nosuch add a int;
alter table c add column x int;
alter table c add column if not exists x int;
alter table c rename constraint cfk to cfk2;
alter table c validate constraint cfk2;
alter table c validate constraint nosuch;
alter table c add constraint neg check (pid < 0);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 23514 "check constraint \"neg\" of relation \"c\" is violated by some row"
alter table c add primary key (x);
alter table c alter x type varchar(3);
alter table c alter pid drop not null;
alter table parent alter id drop not null;
alter table parent owner to current_user;
alter table parent set (fillfactor = 70);
alter table parent alter name set statistics 100;
select pid + 0 as pid, x || '' as x from c order by 1;

create table lk (like parent including all, extra int);
select conname, contype from pg_constraint where conrelid = 'lk'::regclass order by 1;
insert into lk (name, m) values ('x', 1) returning m + z;
create table lk2 (like parent);
insert into lk2 (name) values ('x');
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 23502 "null value in column \"id\" of relation \"lk2\" violates not-null constraint" schema="public" table="lk2" column="id"
create table lk3 (like nosuch);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 42P01 "relation \"nosuch\" does not exist"

create view pv as select name from parent;
create view pvv as select * from pv;
drop table parent;
drop view pv;
drop table parent cascade;
select * from pv;
select pid + 0 as pid, x || '' as x from c order by 1;
drop view c;
drop table ii;
drop index ii;
drop table if exists nosuch;
drop view if exists nosuch;
drop table nosuch, c;
drop table c, lk, lk2;

create table g (a int primary key, b int generated always as (a * 2) stored, k int generated always as identity);
insert into g (a) values (1), (2);
select * from g order by a;
alter table g drop column a;
alter table g alter b drop expression;
insert into g (a, b) values (3, 99);
select * from g order by a;
alter table g alter k drop identity;
alter table g alter k drop identity;
alter table g alter k drop identity if exists;
alter table g alter k drop not null;
insert into g (a) values (4) returning *;
comment on table g is 'about g';
select obj_description('g'::regclass);
select conname from pg_constraint where conrelid = 'g'::regclass;
comment on column g.a is 'about a';
alter table g alter a type bigint;
select obj_description('g'::regclass), col_description('g'::regclass, 1);
comment on view g is 'x';
comment on table nosuch is 'x';
drop table g;

create table tp (id serial primary key, a int);
create table tc (pid int references tp);
insert into tp (a) values (1), (2);
insert into tc values (1), (2);
truncate tp;
truncate tp, tc;
select count(*) from tp;
insert into tp (a) values (1) returning id;
insert into tc values (3);
truncate tp restart identity cascade;
select (select count(*) from tp), (select count(*) from tc);
insert into tp (a) values (1) returning id;
truncate nosuch;
drop table tp;
drop table tp cascade;
drop table tc;

create sequence sq increment 5 start 10;
select nextval('sq'), nextval('sq');
alter sequence sq restart;
select nextval('sq');
alter sequence sq restart with 100 increment 2;
select nextval('sq'), nextval('sq');
alter sequence sq maxvalue 103 no cycle;
select nextval('sq');
-- differs(simple): RowDescription comes with the first rows
-- | ErrorResponse ERROR 2200H "nextval: reached maximum value of sequence \"sq\" (103)"
alter sequence sq increment 0;
alter sequence sq minvalue 10 maxvalue 5;
alter sequence nosuch restart;
alter sequence if exists nosuch restart;
drop sequence sq;
create table sd (a serial, b int);
drop sequence sd_a_seq;
drop sequence sd_a_seq cascade;
insert into sd (b) values (1);
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 23502 "null value in column \"a\" of relation \"sd\" violates not-null constraint" schema="public" table="sd" column="a"
drop table sd;
create index on nosuch (a);

create temp table tt (a serial, b text unique);
alter table tt add check (a > 0), alter b set not null;
insert into tt (b) values ('x') returning *;
insert into tt (b) values ('x');
-- differs: a position, the failing row or a field of the error is missing
-- | ErrorResponse ERROR 23505 "duplicate key value violates unique constraint \"tt_b_key\"" detail="Key (b)=(x) already exists." schema="pg_temp" table="tt" constraint="tt_b_key"
drop table tt;
