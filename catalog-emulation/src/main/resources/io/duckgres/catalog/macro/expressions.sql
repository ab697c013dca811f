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

-- A column default: PostgreSQL gives literals the column's type.
CREATE MACRO default_text(text_, type_) AS CASE
  WHEN text_ IN ('current_timestamp', 'get_current_timestamp()', 'now()') THEN
    if(text_ = 'now()', 'now()', 'CURRENT_TIMESTAMP')
  WHEN text_ IN ('current_date', 'current_time', 'localtimestamp', 'localtime') THEN upper(text_)
  WHEN text_ LIKE 'nextval(%' THEN regexp_replace(text_, 'nextval\(''(?:main\.)?([^'']+)''\)', 'nextval(''\1''::regclass)')
  WHEN regexp_full_match(text_, '''(?:[^'']|'''')*''') THEN text_ || '::' || regexp_replace(type_, '\(.*\)', '')
  WHEN regexp_full_match(text_, 'CAST\(''(?:[^'']|'''')*'' AS "?VARCHAR"?\)') THEN
    regexp_extract(text_, 'CAST\((''.*'') AS "?VARCHAR"?\)', 1) || '::' || regexp_replace(type_, '\(.*\)', '')
  WHEN text_ = 'NULL' THEN 'NULL::' || regexp_replace(type_, '\(.*\)', '')
  WHEN regexp_full_match(text_, '-[0-9.]+') THEN '''' || text_ || '''::' || type_
  ELSE expression_text(text_) END;

-- The same of a column: a sequence is named as the search path finds it.
CREATE MACRO column_default_text(text_, type_, nspname_, sequence_) AS
  if(sequence_ IS NOT NULL AND text_ LIKE 'nextval(%',
    'nextval(''' || replace(schema_prefix(nspname_, true) || quote_ident(sequence_), '''', '''''') || '''::regclass)',
    default_text(text_, type_));
