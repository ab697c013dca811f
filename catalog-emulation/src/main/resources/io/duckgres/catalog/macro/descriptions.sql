CREATE MACRO obj_description(oid_, catalog_) AS (
  SELECT d.description FROM _duckgres.catalog.pg_description d
  WHERE d.objoid = oid_ AND d.objsubid = 0 AND d.classoid =
    (SELECT r.oid FROM _duckgres.catalog.system_relations r WHERE r.relation = catalog_ AND r.schema = 'pg_catalog')),
(oid_) AS (
  SELECT min(d.description) FROM _duckgres.catalog.pg_description d WHERE d.objoid = oid_ AND d.objsubid = 0);

CREATE MACRO col_description(oid_, column_) AS (
  SELECT d.description FROM _duckgres.catalog.pg_description d
  WHERE d.objoid = oid_ AND d.classoid = 1259 AND d.objsubid = column_);

CREATE MACRO shobj_description(oid_, catalog_) AS (
  SELECT d.description FROM _duckgres.catalog.pg_shdescription d
  WHERE d.objoid = oid_ AND d.classoid =
    (SELECT r.oid FROM _duckgres.catalog.system_relations r WHERE r.relation = catalog_ AND r.schema = 'pg_catalog'));
