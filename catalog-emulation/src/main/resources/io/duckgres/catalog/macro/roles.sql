CREATE MACRO pg_get_userbyid(oid_) AS CASE WHEN oid_ IS NULL THEN NULL ELSE coalesce(
  if(oid_ = 10, owner_name(), map_extract_value(getvariable('duckgres_roles'), oid_::UINTEGER)), (SELECT _p.rolname FROM (SELECT oid_ AS oid) _a
    JOIN _duckgres.catalog.predefined_roles _p ON _p.oid = _a.oid),
  'unknown (OID=' || oid_ || ')') END;
