-- Access lists as text: grantee=privileges/grantor, an asterisk behind what may be granted on.
CREATE MACRO acl_privilege(letter_) AS CASE letter_
  WHEN 'a' THEN 'INSERT' WHEN 'r' THEN 'SELECT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' WHEN 'D' THEN 'TRUNCATE'
  WHEN 'x' THEN 'REFERENCES' WHEN 't' THEN 'TRIGGER' WHEN 'X' THEN 'EXECUTE' WHEN 'U' THEN 'USAGE'
  WHEN 'C' THEN 'CREATE' WHEN 'T' THEN 'TEMPORARY' WHEN 'c' THEN 'CONNECT' WHEN 's' THEN 'SET'
  WHEN 'A' THEN 'ALTER SYSTEM' END;

-- The elements of aclexplode()'s result; a grantee of 0 is PUBLIC.
CREATE MACRO aclexplode_list(acl_) AS (
  SELECT list({
    'grantor': coalesce(_g.oid, 10::UINTEGER),
    'grantee': if(_e.grantee = '', 0::UINTEGER, coalesce(_r.oid, 10::UINTEGER)),
    'privilege_type': acl_privilege(_e.privilege[1]),
    'is_grantable': len(_e.privilege) = 2} ORDER BY _e.position)
  FROM (
    SELECT regexp_extract(_i.item, '^(.*)=[a-zA-Z*]*/', 1) AS grantee, regexp_extract(_i.item, '/(.*)$', 1) AS grantor,
      _i.position * 100 + generate_subscripts(_i.privileges, 1) AS position, unnest(_i.privileges) AS privilege
    FROM (
      SELECT item, position, regexp_extract_all(regexp_extract(item, '=([a-zA-Z*]*)/', 1), '[a-zA-Z]\*?') AS privileges
      FROM (SELECT unnest(_a.acl) AS item, generate_subscripts(_a.acl, 1) AS position
            FROM (SELECT acl_::VARCHAR[] AS acl) _a)) _i) _e
  LEFT JOIN _duckgres.catalog.pg_authid _g ON quote_ident(_g.rolname) = _e.grantor
  LEFT JOIN _duckgres.catalog.pg_authid _r ON quote_ident(_r.rolname) = _e.grantee);

-- What an object without an access list allows: everything to its owner, something to everybody.
CREATE MACRO acldefault(type_, owner_) AS (
  SELECT list_concat(
    CASE WHEN _a.type IN ('f', 'l', 'T', 'd') THEN ['=' || CASE _a.type WHEN 'f' THEN 'X' WHEN 'd' THEN 'Tc' ELSE 'U' END || '/' || _a.owner] ELSE [] END,
    CASE WHEN _a.type IN ('c', 'p') THEN [] ELSE [_a.owner || '=' || CASE _a.type WHEN 'r' THEN 'arwdDxt' WHEN 's' THEN 'rwU'
      WHEN 'd' THEN 'CTc' WHEN 'f' THEN 'X' WHEN 'l' THEN 'U' WHEN 'L' THEN 'rw' WHEN 'n' THEN 'UC' WHEN 't' THEN 'C'
      WHEN 'F' THEN 'U' WHEN 'S' THEN 'U' WHEN 'T' THEN 'U' END || '/' || _a.owner] END)
  FROM (SELECT type_::VARCHAR AS type, quote_ident(pg_get_userbyid(owner_)) AS owner) _a);
