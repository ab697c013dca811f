-- Asked for pretty, the schema is left out where the search path finds the table.
CREATE MACRO schema_prefix(nspname_, pretty_) AS
  if(pretty_ AND (nspname_ = 'pg_catalog' OR list_contains(search_path_schemas(), nspname_)), '', quote_ident(nspname_) || '.');

-- Expressions as the engine prints them, respelled as PostgreSQL prints its own.
CREATE MACRO expression_text(text_) AS
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    text_,
    'CAST\(''t'' AS "?BOOLEAN"?\)', 'true', 'g'),
    'CAST\(''f'' AS "?BOOLEAN"?\)', 'false', 'g'),
    'CAST\((''(?:[^'']|'''')*'') AS "?DATE"?\)', '\1::date', 'g'),
    'CAST\((''(?:[^'']|'''')*'') AS "?TIMESTAMP"?\)', '\1::timestamp without time zone', 'g'),
    'CAST\((''(?:[^'']|'''')*'') AS "?INTERVAL"?\)', '\1::interval', 'g'),
    'main\.list_value\(([^()]*)\)', 'ARRAY[\1]', 'g'),
    '\bmain\.', '', 'g');

-- The type that PostgreSQL writes behind a constant of a column: no modifier, and its own name for char(n).
CREATE MACRO constant_type(type_) AS replace(regexp_replace(type_, '\(.*\)', ''), 'character', if(type_ LIKE 'character varying%', 'character', 'bpchar'));

CREATE MACRO array_element(text_) AS if(regexp_full_match(text_, '[A-Za-z0-9_.:+''-]+') AND lower(text_) <> 'null', text_,
  '"' || replace(replace(text_, '\', '\\'), '"', '\"') || '"');

-- A list of the engine whose elements are all constants, as PostgreSQL writes the array.
CREATE MACRO array_constant(text_) AS '''{' || replace(coalesce(array_to_string(list_transform(
  regexp_extract_all(text_, 'CAST\(''(?:[^'']|'''')*'' AS [^(),]*(?:\([0-9, ]*\))?\)|NULL'),
  _e -> if(_e = 'NULL', _e, array_element(replace(regexp_extract(_e, '''((?:[^'']|'''')*)''', 1), '''''', '''')))), ','), ''), '''', '''''') || '}''';

-- A column default: PostgreSQL gives literals the column's type.
CREATE MACRO default_text(text_, type_) AS CASE
  WHEN text_ IN ('current_timestamp', 'get_current_timestamp()', 'now()') THEN
    if(text_ = 'now()', 'now()', 'CURRENT_TIMESTAMP')
  WHEN text_ IN ('current_date', 'current_time', 'localtimestamp', 'localtime') THEN upper(text_)
  WHEN text_ LIKE 'nextval(%' THEN regexp_replace(text_, 'nextval\(''(?:main\.)?([^'']+)''\)', 'nextval(''\1''::regclass)')
  WHEN regexp_full_match(text_, '''(?:[^'']|'''')*''') THEN text_ || '::' || constant_type(type_)
  WHEN regexp_full_match(text_, 'CAST\(''[tf]'' AS "?BOOLEAN"?\)') THEN if(contains(text_, '''t'''), 'true', 'false')
  WHEN regexp_full_match(text_, '(?:rtrim\("?left"?\()?CAST\(''(?:[^'']|'''')*'' AS [^()'']+(?:\([0-9, ]*\))?\)(?:, \d+\), '' ''\))?') THEN
    regexp_extract(text_, 'CAST\((''(?:[^'']|'''')*'') AS ', 1) || '::' || constant_type(type_)
  WHEN regexp_full_match(text_, 'CAST\((?:main\.)?list_value\((?:(?:CAST\(''(?:[^'']|'''')*'' AS [^(),]*(?:\([0-9, ]*\))?\)|NULL)(?:, )?)*\) AS [^'']*\[\]\)')
    THEN array_constant(text_) || '::' || constant_type(type_)
  WHEN text_ = 'NULL' THEN 'NULL::' || constant_type(type_)
  WHEN regexp_full_match(text_, '-[0-9.]+') THEN '''' || text_ || '''::' || type_
  ELSE expression_text(text_) END;

-- The same of a column: a sequence is named as the search path finds it.
CREATE MACRO column_default_text(text_, type_, nspname_, sequence_) AS
  if(sequence_ IS NOT NULL AND text_ LIKE 'nextval(%',
    'nextval(''' || replace(schema_prefix(nspname_, true) || quote_ident(sequence_), '''', '''''') || '''::regclass)',
    default_text(text_, type_));
