CREATE MACRO obj_description(oid_, catalog_) AS (
  SELECT _d.description FROM (SELECT oid_ AS oid, catalog_ AS catalog) _a
  JOIN _duckgres.catalog.system_relations _r ON _r.relation = _a.catalog AND _r.schema = 'pg_catalog'
  JOIN _duckgres.catalog.pg_description _d ON _d.objoid = _a.oid AND _d.objsubid = 0 AND _d.classoid = _r.oid),
(oid_) AS (
  SELECT min(_d.description) FROM (SELECT oid_ AS oid) _a
  JOIN _duckgres.catalog.pg_description _d ON _d.objoid = _a.oid AND _d.objsubid = 0);

CREATE MACRO col_description(oid_, column_) AS (
  SELECT _d.description FROM (SELECT oid_ AS oid, column_ AS column_number) _a
  JOIN _duckgres.catalog.pg_description _d
    ON _d.objoid = _a.oid AND _d.classoid = 1259 AND _d.objsubid = _a.column_number);

CREATE MACRO shobj_description(oid_, catalog_) AS (
  SELECT _d.description FROM (SELECT oid_ AS oid, catalog_ AS catalog) _a
  JOIN _duckgres.catalog.system_relations _r ON _r.relation = _a.catalog AND _r.schema = 'pg_catalog'
  JOIN _duckgres.catalog.pg_shdescription _d ON _d.objoid = _a.oid AND _d.classoid = _r.oid);
