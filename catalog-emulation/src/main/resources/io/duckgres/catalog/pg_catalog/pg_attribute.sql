SELECT
  a.attrelid, a.attname, a.atttypid, -1 AS attstattarget, t.typlen AS attlen, a.attnum, a.attndims,
  -1 AS attcacheoff, a.atttypmod, t.typbyval AS attbyval, t.typalign AS attalign, t.typstorage AS attstorage,
  '' AS attcompression, a.attnotnull, a.atthasdef, false AS atthasmissing, a.attidentity, if(a.is_generated, 's', '') AS attgenerated,
  false AS attisdropped, true AS attislocal, 0 AS attinhcount, t.typcollation AS attcollation, NULL AS attacl,
  NULL AS attoptions, NULL AS attfdwoptions, NULL AS attmissingval
FROM (
  SELECT
    attrelid, attname, atttypid, attnum, dims AS attndims, atttypmod, NOT is_nullable AS attnotnull,
    column_default IS NOT NULL AND identity = '' AS atthasdef, identity AS attidentity, is_generated
  FROM user_columns
  UNION ALL
  -- An index has one attribute for each of its columns or expressions, typed as the column it repeats.
  SELECT oid, attname, atttypid, number, dims, atttypmod, false, false, '', false
  FROM index_columns
  UNION ALL
  SELECT r.oid, a.attname, a.atttypid, a.attnum, 0, -1, true, false, '', false
  FROM user_relations r,
    (VALUES ('last_value', 20, 1), ('log_cnt', 20, 2), ('is_called', 16, 3)) a(attname, atttypid, attnum)
  WHERE r.relkind = 'S'
) a
LEFT JOIN pg_type_properties t ON t.oid = a.atttypid
