-- char(n) pads, varchar(n) limits.
CREATE TABLE c (a char(4), b varchar(4));
INSERT INTO c VALUES ('FR', 'FR'), ('DE ', 'DE '), ('', '');
SELECT a, b, length(a), length(b), a = 'FR ', b = 'FR ', a || '|', b || '|' FROM c ORDER BY b;
SELECT a FROM c WHERE a = 'DE' ORDER BY a;
SELECT a, count(*) FROM c GROUP BY a ORDER BY a;
INSERT INTO c VALUES ('12345', 'x');
INSERT INTO c VALUES ('1234   ', 'x');
INSERT INTO c VALUES ('x', '12345');
INSERT INTO c VALUES ('x', '1234   ');
SELECT a, b, octet_length(b) FROM c ORDER BY b, a;
UPDATE c SET b = 'too long' WHERE b = 'x';
SELECT upper(a), a::text || 'x', octet_length(a) FROM c WHERE b = 'FR';
-- differs(simple, extended): known fault: char(n) values inserted with trailing blanks keep them
-- | RowDescription ["upper" type=25 length=-1 typmod=-1, "?column?" type=25 length=-1 typmod=-1, "octet_length" type=23 length=4 typmod=-1]
-- | DataRow ["FR", "FRx", "2"]
-- | CommandComplete "SELECT 1"
-- differs(binary): known fault: char(n) values inserted with trailing blanks keep them
-- | RowDescription ["upper" type=25 length=-1 typmod=-1, "?column?" type=25 length=-1 typmod=-1, "octet_length" type=23 length=4 typmod=-1]
-- | DataRow ["FR", "FRx", x'00000002']
-- | CommandComplete "SELECT 1"
create table char_arrays (a varchar(3)[], b char(4)[], c varchar(2)[][]);
insert into char_arrays values ('{abc,de}', '{ab,abcd}', '{{a,bb}}');
insert into char_arrays (a) values ('{abcd}');
insert into char_arrays (b) values ('{abcde}');
insert into char_arrays (b) values ('{"abc   "}');
insert into char_arrays (c) values ('{{a,bbb}}');
insert into char_arrays (a) values (null), ('{}'), ('{NULL}');
update char_arrays set a[2] = 'wxyz' where a[1] = 'abc';
update char_arrays set a[null] = 'w';
select a::text, c::text from char_arrays order by 1, 2;
select attname, format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'char_arrays'::regclass and attnum > 0 order by attnum;
alter table char_arrays alter column a type varchar(2)[];
create domain short_names as varchar(2)[] check (array_length(value, 1) < 3);
create table named_arrays (x short_names);
insert into named_arrays values ('{abc}');
insert into named_arrays values ('{a,b,c}');
insert into named_arrays values ('{a,b}');
