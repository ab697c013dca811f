SELECT
  r.oid::UINTEGER AS oid, r.datname, r.datdba::UINTEGER AS datdba, 6 AS encoding, 'c' AS datlocprovider, r.datistemplate,
  r.datallowconn, r.datconnlimit::INTEGER AS datconnlimit, 0 AS datfrozenxid, 1 AS datminmxid, 1663 AS dattablespace,
  'C.UTF-8' AS datcollate, 'C.UTF-8' AS datctype, NULL AS daticulocale, NULL AS datcollversion, NULL AS datacl
FROM (SELECT unnest(from_json(_pg_session_state('databases'), '[{"oid":"BIGINT","datname":"VARCHAR","datdba":"BIGINT","datistemplate":"BOOLEAN","datallowconn":"BOOLEAN","datconnlimit":"BIGINT"}]')) AS r)
