-- Functions and system columns of the catalogs.

CREATE TABLE cf (a integer PRIMARY KEY, b text);

INSERT INTO cf VALUES (1, 'x'), (2, 'y'), (3, 'z');

SELECT ctid::text, a FROM cf ORDER BY ctid;

SELECT a FROM cf WHERE ctid = '(0,2)';

SELECT a FROM cf x WHERE x.ctid BETWEEN '(0,0)'::tid AND '(4294967295,0)'::tid ORDER BY 1;

DELETE FROM cf WHERE ctid NOT IN (SELECT min(c.ctid) FROM cf c);

SELECT a FROM cf;

SELECT tableoid = 'cf'::regclass, tableoid::regclass::text FROM cf;

SELECT c.tableoid = 1259, c.tableoid::regclass::text FROM pg_class c WHERE relname = 'cf';

SELECT tableoid::regclass::text, count(*) FROM pg_namespace WHERE nspname = 'public' GROUP BY tableoid;

SELECT x.tableoid::text FROM (SELECT tableoid FROM pg_type WHERE typname = 'int4') x;

SELECT pg_describe_object('pg_class'::regclass, 'cf'::regclass, 0),
  pg_describe_object('pg_class'::regclass, 'cf'::regclass, 2),
  pg_describe_object('pg_type'::regclass, 'integer'::regtype, 0);

SELECT (pg_identify_object('pg_class'::regclass, 'cf'::regclass, 0)).identity;

SELECT type, schema, name, identity FROM pg_identify_object('pg_class'::regclass, 'cf'::regclass, 0);

SELECT grantee::oid, privilege_type, is_grantable FROM aclexplode('{=r/postgres}'::aclitem[]);

SELECT count(*) FROM aclexplode(NULL);

SELECT * FROM pg_options_to_table(ARRAY['fillfactor=70', 'user_catalog_table=true']);

SELECT pg_get_functiondef('pg_catalog.upper(text)'::regprocedure);

SELECT to_regclass('cf')::text, to_regclass('nosuch')::text, to_regtype('int4')::text, to_regnamespace('public')::text;

SELECT pg_trigger_depth(), pg_encoding_max_length(6);

DROP TABLE cf;
