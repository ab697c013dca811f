CREATE MACRO pg_table_is_visible(oid_) AS (
  SELECT _r.visible FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.relation_names _r ON _r.oid = _a.oid);

CREATE MACRO pg_type_is_visible(oid_) AS (
  SELECT _t.nspname = 'pg_catalog' OR list_contains(search_path_schemas(), _t.nspname)
  FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.all_type_names _t ON _t.oid = _a.oid);

-- Functions, operators and their kin are all pg_catalog's.
CREATE MACRO pg_function_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_proc _x ON _x.oid = _a.oid);

CREATE MACRO pg_operator_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_operator _x ON _x.oid = _a.oid);

CREATE MACRO pg_opclass_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_opclass _x ON _x.oid = _a.oid);

CREATE MACRO pg_opfamily_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_opfamily _x ON _x.oid = _a.oid);

CREATE MACRO pg_collation_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_collation _x ON _x.oid = _a.oid);

CREATE MACRO pg_conversion_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_conversion _x ON _x.oid = _a.oid);

CREATE MACRO pg_ts_config_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_ts_config _x ON _x.oid = _a.oid);

CREATE MACRO pg_ts_dict_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_ts_dict _x ON _x.oid = _a.oid);

CREATE MACRO pg_ts_parser_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_ts_parser _x ON _x.oid = _a.oid);

CREATE MACRO pg_ts_template_is_visible(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_ts_template _x ON _x.oid = _a.oid);

CREATE MACRO pg_statistics_obj_is_visible(oid_) AS NULL::BOOLEAN;
