-- Functions of character strings, bytes, and numbers of bytes: edge values and refusals.
-- protocols: simple
SELECT substring('hello', -1, 3), substring('hello', 0), substring('hello' from 2 for 0), substring('héllo', 2, 2);
SELECT substring('hello', 2, -1);
SELECT substring('hello', -5, -1);
SELECT substring(x, 2, y) FROM (VALUES ('hello', 3), (NULL, 1), ('', 2), ('ab', 2147483647)) t(x,y);
SELECT substring(x, y) FROM (VALUES ('hello', 3), (NULL, 1), ('', 2), ('ab', -3)) t(x,y);
SELECT substring('foobar' from 'o(.)b'), substring('foobar' from 'o.b'), substring('foobar' from 'x'), substring('foobar' from '(x)?foo');
SELECT substring('foobar' similar '%#"o_b#"%' escape '#'), substring('foobar' similar '#"o_b#"%' escape '#'), substring('abcdefg' similar 'a#"(b_d)#"%' escape '#'), substring('abcdefg' similar '%#"b_d#"%' escape NULL);
SELECT overlay('abcdef' placing '45' from 4), overlay('yabadoo' placing 'daba' from 5 for 0), overlay('babosa' placing 'ubb' from 2 for 4), overlay('abc' placing 'x' from 10 for 3), overlay('abc' placing 'x' from 2 for -1);
SELECT overlay('abc' placing 'x' from 0);
SELECT overlay('abc' placing 'x' from -1 for 2);
SELECT split_part('a,b,c', ',', 2), split_part('a,b,c', ',', -1), split_part('a,b,c', ',', 5), split_part('a,b,c', ',', -5), split_part('', ',', 1), split_part('abc', '', 1), split_part('abc','',2), split_part('abc','',-1), split_part('a@~@b', '@~@', 2), split_part('joeuser@mydatabase','',-2);
SELECT split_part('a,b', ',', 0);
SELECT translate('12345', '143', 'ax'), translate('', '14', 'ax'), translate('abc', '', 'x'), translate('aàb', 'à', ''), translate('aab','aa','xy');
SELECT lpad('hi', 5, 'xy'), lpad('hi', 5, ''), lpad('hi', -1), lpad('hi', 0), lpad('hi', 1), rpad('hi', 5, 'xy'), rpad('hi', 5, ''), rpad('hi', -5, 'x'), rpad('hi',1,'x'), lpad('', 5, 'ab'), lpad('é',3,'àb');
SELECT ascii('x'), ascii(''), ascii('é'), ascii('😀'), chr(233), chr(128512);
SELECT chr(0);
SELECT chr(-1);
SELECT chr(1114112);
SELECT chr(55296);
SELECT to_hex(255), to_hex(-1), to_hex(9223372036854775807), to_hex(-1::bigint), to_hex(0), to_hex(NULL::int);
SELECT reverse('abc'), reverse(''), reverse('añb'), reverse(NULL);
SELECT left('abc', 2), left('abc', -1), left('abc', -5), left('abc',0), right('abc', 2), right('abc', -1), right('abc', -5), right('abc', 0), left('',3), left('àéî',2), right('àéî',-1);
SELECT repeat('ab', 3), repeat('ab', 0), repeat('ab', -1), repeat('', 5);
SELECT btrim('xxabcxx','x'), btrim('  a '), ltrim('zzzytest', 'xyz'), rtrim('testxxzx', 'xyz'), btrim('abc',''), trim(leading 'x' from 'xxa'), trim(trailing from 'a  '), trim(both 'xy' from 'xyaxy'), ltrim('', 'x'), trim(E'\ta ');
SELECT string_to_array('a,b,c', ','), string_to_array('', ','), string_to_array('abc', NULL), string_to_array('abc', ''), string_to_array('1|2||4', '|', ''), string_to_array(NULL, ','), string_to_array('xx~^~yy~^~zz', '~^~', 'yy'), string_to_array('àbc', NULL, 'b'), string_to_array('1,2,3,4,*,6', ',', '*');
SELECT * FROM string_to_table('a,b,c', ',');
SELECT v, v IS NULL FROM string_to_table('1,2,3,4,*,6', ',', '*') g(v);
SELECT string_to_table('abc', NULL);
SELECT * FROM string_to_table('', ',');
SELECT concat('a', NULL, 'b'), concat(1, true, 1.5, NULL), concat(), concat_ws(',', 'a', NULL, 'b', 2, false), concat_ws(NULL, 'a','b'), concat_ws('x');
SELECT concat(1.5::float8, 1e20::float8, date '2020-01-02', timestamp '2020-01-02 03:04:05', '\x01'::bytea, interval '1 day', ARRAY[1,2], ARRAY[true,NULL], ARRAY['a b','c']);
SELECT concat(variadic array[1,2,3]), concat_ws(',', variadic array[1,NULL,3]), concat(variadic NULL::int[]) is NULL, concat(variadic '{}'::int[]) = '', concat_ws(',', variadic NULL::int[]);
SELECT format('Hello %s', 'World'), format('%s %s', 1, true), format('%I', 'Foo bar'), format('%L', 'it''s'), format('%L', NULL), format('%s', NULL), format('%%'), format('x'), format(NULL);
SELECT format('%I', NULL);
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22004 "null values cannot be formatted as an SQL identifier"
SELECT format('%');
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "unterminated format() type specifier" hint="For a single \"%\" use \"%%\"."
SELECT format('%s');
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "too few arguments for format()"
SELECT format('%x', 1);
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "unrecognized format() type specifier \"x\"" hint="For a single \"%\" use \"%%\"."
SELECT format('%1$s %3$s', 1, 2, 3), format('%1$s %12$s', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
SELECT format('%1$s %13$s', 1, 2);
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "too few arguments for format()"
SELECT format('%0$s', 'Hello');
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "format specifies argument 0, but arguments are numbered from 1"
SELECT format('%*0$s', 'Hello');
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "format specifies argument 0, but arguments are numbered from 1"
SELECT format('%1$', 1);
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "unterminated format() type specifier" hint="For a single \"%\" use \"%%\"."
SELECT format('%1$1', 1);
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "unterminated format() type specifier" hint="For a single \"%\" use \"%%\"."
SELECT format('%1s', 1), format('Hello %s %1$s %s', 'World', 'Hello again');
SELECT format('%s, %s', variadic array['Hello','World']), format('%s, %s', variadic array[1, 2]), format('%s, %s', variadic array[true, false]), format('%2$s, %1$s', variadic array['first', 'second']);
SELECT format('Hello', variadic NULL::int[]);
SELECT format('>>%10s<<', 'Hello'), format('>>%10s<<', NULL), format('>>%-10s<<', ''), format('>>%1$10s<<', 'Hello'), format('>>%1$-10I<<', 'Hello'), format('>>%2$*1$L<<', 10, 'Hello'), format('>>%2$*1$L<<', -10, NULL), format('>>%*s<<', 10, 'Hello'), format('>>%*1$s<<', 10, 'Hello'), format('>>%-s<<', 'Hello'), format('>>%2$*1$L<<', NULL, 'Hello'), format('>>%10L<<', NULL);
SELECT format('%s', ARRAY[1,2]), format('%s', date '2020-01-01'), format('%L', 1.50), format('%s', '\xff'::bytea), format('%I', 'select'), format('%I', 'abc_1');
SELECT quote_ident('abc'), quote_ident('Abc'), quote_ident('select'), quote_ident(''), quote_ident('a"b'), quote_ident('1a'), quote_literal('abc'), quote_literal('a''b'), quote_literal(E'a\\b'), quote_literal(42), quote_literal(true), quote_nullable(NULL), quote_nullable('x'), quote_literal(NULL);
SELECT parse_ident('foo.boo'), parse_ident('"Some Schema".sometable'), parse_ident(' first . "  second  " ."   third   ". "  ' || repeat('x',66) || '"'), parse_ident('foo.boo[]', false);
SELECT parse_ident('foo.boo[]');
SELECT parse_ident('foo.boo[]', strict => false);
SELECT parse_ident(' ');
SELECT parse_ident(' .aaa');
SELECT parse_ident(' aaa . ');
SELECT parse_ident('aaa.a%b');
SELECT parse_ident('1020');
SELECT parse_ident('xxx.1020');
SELECT parse_ident('"a');
SELECT parse_ident('""');
SELECT unistr('\0064at\+0000610'), unistr('d\u0061t\U000000610'), unistr('a\\b'), unistr('\D83D\DE00');
SELECT unistr('wrong: \db99');
SELECT unistr('wrong: \db99\0061');
SELECT unistr('wrong: \xyz');
SELECT unistr('wrong: \+2FFFFF');
SELECT starts_with('abc', 'ab'), starts_with('abc', ''), starts_with('', 'a'), 'abc' ^@ 'ab', starts_with(NULL,'a');
SELECT md5(''), md5('abc'), md5('é'), md5('\x616263'::bytea);
SELECT sha224('abc'), sha256(''), sha256('abc'), sha384('\x00'), sha512('abc');
SELECT encode('\x00ff61', 'hex'), encode('\x00ff615c', 'escape'), encode('\x00ff61', 'base64'), encode(repeat('x', 100)::bytea, 'base64');
SELECT decode('00ff', 'hex'), decode('AP9h', 'base64'), decode(E'a\\\\b\\000', 'escape'), decode('', 'hex'), decode(' 1 2'::text, 'hex');
SELECT decode('0g', 'hex');
SELECT decode('012', 'hex');
SELECT decode('x', 'base64');
SELECT decode('AP9h=', 'base64');
SELECT decode('A*==', 'base64');
SELECT decode('a\1', 'escape');
SELECT encode('abc', 'foo');
SELECT decode('abc', 'foo');
SELECT convert_from('\x6162', 'UTF8'), convert_from('\xe9', 'latin1'), convert_to('é', 'latin1'), convert_to('é', 'UTF8'), convert('\xe9', 'LATIN1', 'UTF8');
SELECT convert_from('\xff', 'UTF8');
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22021 "invalid byte sequence for encoding \"UTF8\": 0xff"
SELECT convert_to('€', 'latin1');
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22P05 "character with byte sequence 0xe2 0x82 0xac in encoding \"UTF8\" has no equivalent in encoding \"LATIN1\""
SELECT convert_from('abc', 'nosuch');
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "invalid source encoding name \"nosuch\""
SELECT get_byte('\x1234'::bytea, 1), set_byte('\x1234'::bytea, 0, 255), get_bit('\x1234'::bytea, 2), set_bit('\x1234'::bytea, 0, 1);
SELECT get_byte('\x1234'::bytea, 2);
SELECT set_byte('\x1234'::bytea, -1, 1);
SELECT get_bit('\x1234'::bytea, 16);
SELECT set_bit('\x1234'::bytea, 1, 2);
SELECT substring('\x123456'::bytea, 2), substring('\x123456'::bytea from 2 for 1), overlay('\x123456'::bytea placing '\xff' from 2 for 1), position('\x34'::bytea in '\x123456'::bytea), btrim('\x001200'::bytea, '\x00'::bytea), trim(leading '\x00'::bytea from '\x001200'::bytea), '\x12'::bytea || '\x34'::bytea;
SELECT substring('\x123456'::bytea from 2 for -1);
SELECT num_nulls(1, NULL, 'a'), num_nonnulls(NULL, 1), num_nulls(variadic array[1,NULL]), num_nonnulls(variadic '{}'::int[]), num_nulls(NULL);
SELECT pg_size_pretty(10239::bigint), pg_size_pretty(10240::bigint), pg_size_pretty(-10240::bigint), pg_size_pretty(1e15::numeric), pg_size_pretty(9223372036854775807), pg_size_pretty(1023.5);
SELECT pg_size_bytes('1'), pg_size_bytes('123bytes'), pg_size_bytes('1kB'), pg_size_bytes(' 1 MB '), pg_size_bytes('1.5 GB'), pg_size_bytes('-1tb'), pg_size_bytes('.5kB'), pg_size_bytes('1e3 b');
SELECT pg_size_bytes('1 AB');
SELECT pg_size_bytes('');
SELECT pg_size_bytes('kb');
SELECT pg_size_bytes('9223372036854775807.9 kB');
SELECT factorial(-1);
SELECT width_bucket(5.0, 3.0, 4.0, 0);
SELECT width_bucket(5.0, 3.0, 3.0, 5);
SELECT setseed(1.5);
-- differs: RowDescription comes with the first rows
-- | ErrorResponse ERROR 22023 "setseed parameter 1.5 is out of allowed range [-1,1]"
