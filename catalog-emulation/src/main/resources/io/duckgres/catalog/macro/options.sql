CREATE MACRO pg_options_to_table_list(options_) AS list_transform(options_::VARCHAR[], o -> {
  'option_name': split_part(o, '=', 1),
  'option_value': if(contains(o, '='), o[strpos(o, '=') + 1:], NULL)});

CREATE MACRO pg_show_all_settings() AS TABLE SELECT * FROM _duckgres.catalog.pg_settings;

CREATE MACRO pg_settings_get_flags(name_) AS (
  SELECT []::VARCHAR[] FROM (SELECT lower(name_) AS name) _a
  JOIN _duckgres.catalog.all_settings _s ON lower(_s.name) = _a.name);

CREATE MACRO to_regcollation(name_) AS (
  SELECT min(_c.oid) FROM (SELECT name_parts(name_)[-1] AS name) _a
  JOIN _duckgres.catalog.pg_collation _c ON _c.collname = _a.name);

CREATE MACRO to_regoper(name_) AS (
  SELECT if(count(*) = 1, min(_o.oid), NULL) FROM (SELECT replace(name_, 'pg_catalog.', '') AS name) _a
  JOIN _duckgres.catalog.pg_operator _o ON _o.oprname = _a.name);

CREATE MACRO to_regoperator(name_) AS (
  SELECT min(_o.oid) FROM (SELECT replace(replace(name_, 'pg_catalog.', ''), ' ', '') AS name) _a
  JOIN _duckgres.catalog.pg_operator _o ON _o.oprname = split_part(_a.name, '(', 1)
  WHERE replace(regoperatorout(_o.oid), ' ', '') = _a.name);
