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
  WHEN text_ = 'NULL' THEN 'NULL::' || regexp_replace(type_, '\(.*\)', '')
  WHEN regexp_full_match(text_, '-[0-9.]+') THEN '''' || text_ || '''::' || type_
  ELSE expression_text(text_) END;
