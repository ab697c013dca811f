-- An object is given by its name or its OID. Everybody's privileges are NULL where there is no such object.
CREATE MACRO {name}_privilege(role_, object_, privilege_) AS CASE
  WHEN role_ IS NULL OR object_ IS NULL OR privilege_ IS NULL THEN NULL ELSE (
    SELECT _pg_has_privilege('{kind}', _a._privilege, _a._role, {owner}, CASE WHEN _r.oid IS NOT NULL THEN {everybody} END)
    FROM (SELECT role_::BIGINT AS _role, privilege_::VARCHAR AS _privilege,
      CASE WHEN role_ IS NULL THEN NULL WHEN typeof(object_) = 'VARCHAR' THEN {named} ELSE try_cast(object_ AS UINTEGER) END AS _oid) _a
    LEFT JOIN _duckgres.catalog.{rights} _r ON _r.oid = _a._oid) END;

CREATE MACRO has_{name}_privilege(object_, privilege_) AS {name}_privilege(own_oid(), object_, privilege_),
  (user_, object_, privilege_) AS {name}_privilege(grantee_oid(user_), object_, privilege_);
