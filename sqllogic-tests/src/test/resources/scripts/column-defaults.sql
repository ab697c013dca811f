-- Defaults as the catalog shows them.
create type kind as enum ('a', 'b c');
create table p (id serial primary key, tags text[] not null default '{}', kind kind not null default 'a', d date default '2020-01-01', n numeric default 5, j jsonb default '{}', c char(3) default 'x', iv interval default '1 day', ar int[] default '{1,2}', ar2 int[] default array[1,2], u uuid default gen_random_uuid(), t timestamptz default now(), tt text default 'a''b', bo boolean default false, bt bool default true, fl float8 default 1.5, neg int default -1, vv varchar(5) default 'q', ke kind[] default '{a,"b c"}', te text[] default '{"x y",it''s,null}', nl text default null);
select column_name, column_default from information_schema.columns where table_name = 'p' order by ordinal_position;
select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 'p'::regclass order by adnum;
insert into p default values returning tags::text, kind::text, c, ar::text, ke::text, te::text, j;
