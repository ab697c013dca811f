-- Functions, operators and their kin are all pg_catalog's.
CREATE MACRO {function}(oid_) AS (
  SELECT true FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.{relation} _x ON _x.oid = _a.oid);
