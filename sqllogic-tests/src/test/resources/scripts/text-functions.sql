SELECT length('äöü'), char_length('abc'), octet_length('äöü');
SELECT upper('aé'), lower('AÉ'), initcap('hello wORLD-x2y áb');
SELECT substring('hello' FROM 2 FOR 3), substring('hello', 2), substr('hello', 2, 3), left('hello', 2), right('hello', 2), left('hello', -2);
SELECT trim('  x '), ltrim('xxa', 'x'), rtrim('axx', 'x'), trim(BOTH 'x' FROM 'xax'), btrim('xyax', 'xy');
SELECT position('l' IN 'hello'), strpos('hello', 'z'), replace('hello', 'l', 'L'), reverse('abc'), repeat('ab', 3);
SELECT lpad('5', 3, '0'), rpad('5', 3, '*'), lpad('12345', 3), split_part('a,b,c', ',', 2), translate('abc', 'ab', 'xy');
SELECT 'a' || 'b', 'a' || NULL, concat('a', NULL, 'b'), concat_ws('-', 'a', NULL, 'b'), 'a' || 1;
SELECT ascii('a'), chr(65), md5('a'), to_hex(255), quote_ident('A b'), quote_literal('it''s'), quote_literal('\');
SELECT 'abc' LIKE 'a_c', 'abc' ILIKE 'A%', 'a_c' LIKE 'a\_c', 'abc' LIKE 'a\_c', 'abc' NOT LIKE 'x%', 'a%c' LIKE 'a!%c' ESCAPE '!';
SELECT 'abc' ~ 'b', 'abc' ~* 'B', 'abc' !~ 'x', 'abc' SIMILAR TO 'a(b|x)c', regexp_replace('abcabc', 'b', 'X'), regexp_replace('abcabc', 'b', 'X', 'g');
SELECT 'a' < 'b', 'a' < 'B', 'Z' < 'a', '' < 'a', 'a ' = 'a';
SELECT format('%s %I %L %%', 'a', 'B c', 'd''e'), overlay('abcdef' PLACING 'XX' FROM 2 FOR 3), starts_with('abc', 'ab');
SELECT string_to_array('a,b,,c', ','), array_to_string(ARRAY['a', NULL, 'c'], ','), array_to_string(ARRAY['a', NULL, 'c'], ',', '*');
SELECT regexp_match('foobarbequebaz', '(bar)(beque)'), regexp_split_to_array('a1b2c', '[0-9]');
SELECT to_char(1234.5, 'FM9,999.00'), to_char(date '2024-02-29', 'YYYY-MM-DD Dy'), to_date('29.02.2024', 'DD.MM.YYYY'), to_number('1,234.5', '9,999.9');
-- differs: not supported yet: refused by the engine
-- | ErrorResponse ERROR 42883 "function to_char does not exist" hint="No function matches the given name and argument types. You might need to add explicit type casts." position=8
