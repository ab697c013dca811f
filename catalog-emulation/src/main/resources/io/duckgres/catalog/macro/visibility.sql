CREATE MACRO pg_table_is_visible(oid_) AS (
  SELECT _r.visible FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.relation_names _r ON _r.oid = _a.oid);

CREATE MACRO pg_type_is_visible(oid_) AS (
  SELECT _t.nspname = 'pg_catalog' OR list_contains(search_path_schemas(), _t.nspname)
  FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.all_type_names _t ON _t.oid = _a.oid);

CREATE MACRO pg_statistics_obj_is_visible(oid_) AS NULL::BOOLEAN;
