CREATE MACRO pg_get_userbyid(oid_) AS CASE WHEN oid_ IS NULL THEN NULL ELSE coalesce(
  if(oid_ = 10, session_user_name(), (SELECT p.rolname FROM _duckgres.catalog.predefined_roles p WHERE p.oid = oid_)),
  'unknown (OID=' || oid_ || ')') END;
