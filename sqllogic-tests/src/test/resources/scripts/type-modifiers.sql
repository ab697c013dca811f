-- What timestamp(p), time(p), interval fields and bit(n) make of a column's values, and who shows it.
create table modified (a timestamp(3), b time(0), c timestamptz(0), d interval(2), e interval year to month, f bit(3), g bit varying(5),
  h timetz(1), i bit, j timestamp(0) default '2020-01-01 00:00:00.6', k interval day to second(1));
select attname, atttypmod, format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'modified'::regclass and attnum > 0 order by attnum;
select column_name, data_type, datetime_precision from information_schema.columns where table_name = 'modified' order by ordinal_position;
insert into modified values ('2020-01-01 00:00:00.12345', '10:00:00.5', '2020-01-01 00:00:00.5+00', '1.2345', '1 year 2 mons 3 days', '101', '1010', '10:00:00.25+00', '1');
select * from modified;
insert into modified (f) values ('1');
insert into modified (g) values (B'111111');
insert into modified (a) select '2020-01-01 00:00:00.9996'::timestamp;
insert into modified (a) select date '2020-01-02';
update modified set a = a + interval '1.00051 s', j = '2020-02-02 02:02:02.5';
select a, j from modified order by 1;
alter table modified alter a type timestamp(1);
select a from modified order by 1;
select conname from pg_constraint where conrelid = 'modified'::regclass;
select relchecks from pg_class where relname = 'modified';
create table like_it (like modified);
select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'like_it'::regclass and attnum < 4 and attnum > 0 order by attnum;
prepare put(timestamp) as insert into modified (a) values ($1);
execute put('2021-01-01 00:00:00.26');
select a from modified where a > '2021-01-01';
-- varchar without a length is no text.
create table vc (id int, v varchar, va varchar[], t text, l varchar(5));
insert into vc values (1, 'a', '{b,c}', 'd', 'e');
create table vc2 (like vc);
alter table vc rename v to w;
alter table vc add x varchar;
alter table vc alter w type text;
alter table vc alter t type varchar;
select attrelid::regclass::text, attname, format_type(atttypid, atttypmod) from pg_attribute where attrelid in ('vc'::regclass, 'vc2'::regclass) and attnum > 0 order by 1, attnum;
select w, va, t, l, x, pg_typeof(w)::text, pg_typeof(va)::text, pg_typeof(t)::text, pg_typeof(x)::text, w || 'z' from vc;
alter table vc drop x;
select count(*) from vc where t = 'd' and va = '{b,c}';
