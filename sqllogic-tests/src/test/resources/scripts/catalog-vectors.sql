-- int2vector and oidvector are counted from 0; the name of an object beside a text.
create table vv (a int, b text, c int, primary key (a, c));
create index vv_i on vv (b, a desc);
select ic.relname, i.indkey[0], i.indkey[1], i.indkey[2] from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = 'vv'::regclass order by 1;
select ic.relname, k.i, i.indkey[k.i - 1] as n from pg_index i join pg_class ic on ic.oid = i.indexrelid cross join lateral (select unnest(i.indkey), generate_subscripts(i.indkey, 1) + 1) as k(attnum, i) where i.indrelid = 'vv'::regclass order by 1, 2;
select ic.relname, s, i.indkey[s], a.attname from pg_index i join pg_class ic on ic.oid = i.indexrelid cross join lateral generate_subscripts(i.indkey, 1) s join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[s] where i.indrelid = 'vv'::regclass order by 1, 2;
select ic.relname, generate_subscripts(i.indkey, 1) from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = 'vv'::regclass order by 1, 2;
select ic.relname, g.i, i.indkey[g.i] from pg_index i join pg_class ic on ic.oid = i.indexrelid cross join generate_series(0, 3) g(i) where i.indrelid = 'vv'::regclass order by 1, 2;
select ic.relname, opc.opcname from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_opclass opc on opc.oid = any(i.indclass) where i.indrelid = 'vv'::regclass order by 1, 2;
select 'a ' || 'vv'::regclass || ' b', 'int4'::regtype || ' x', 'x ' || conrelid::regclass from pg_constraint where conrelid = 'vv'::regclass;
select schemaname, relname, n_live_tup >= 0 from pg_stat_user_tables where relname = 'vv';
select relname, indexrelname from pg_stat_user_indexes where relname = 'vv' order by 2;
drop table vv;
select 'pg_class'::regclass::text, 1259::regclass::text, '1259'::regclass::text, '-'::regclass::text, null::regclass::text, 0::regclass::text, 99999::regclass::text, 'pg_catalog.pg_class'::regclass || 'x', 'int4'::regtype::oid::regtype::text;
