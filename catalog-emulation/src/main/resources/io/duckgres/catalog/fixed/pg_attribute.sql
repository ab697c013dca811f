SELECT
  a.attrelid, a.attname, a.atttypid, -1 AS attstattarget, t.typlen AS attlen, a.attnum, a.attndims,
  -1 AS attcacheoff, a.atttypmod, t.typbyval AS attbyval, t.typalign AS attalign, t.typstorage AS attstorage,
  '' AS attcompression, a.attnotnull, false AS atthasdef, false AS atthasmissing, '' AS attidentity,
  '' AS attgenerated, false AS attisdropped, true AS attislocal, 0 AS attinhcount, a.attcollation, NULL AS attacl,
  NULL AS attoptions, NULL AS attfdwoptions, NULL AS attmissingval
FROM (
  SELECT * FROM system_attributes
  UNION ALL
  SELECT i.indexrelid, a.attname, a.atttypid, i.position, a.attndims, a.atttypmod, false, a.attcollation
  FROM (SELECT indexrelid, indrelid, unnest(indkey) AS attnum,
          generate_subscripts(indkey, 1)::SMALLINT AS position FROM system_indexes) i
  JOIN system_attributes a ON a.attrelid = i.indrelid AND a.attnum = i.attnum
) a
LEFT JOIN system_types t ON t.oid = a.atttypid
