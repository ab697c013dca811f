SELECT
  a.attrelid, a.attname, a.atttypid, -1 AS attstattarget, t.typlen AS attlen, a.attnum, a.attndims,
  -1 AS attcacheoff, a.atttypmod, t.typbyval AS attbyval, t.typalign AS attalign, t.typstorage AS attstorage,
  '' AS attcompression, a.attnotnull, a.atthasdef, false AS atthasmissing, a.attidentity, '' AS attgenerated,
  false AS attisdropped, true AS attislocal, 0 AS attinhcount, coalesce(a.attcollation, t.typcollation) AS attcollation, NULL AS attacl,
  NULL AS attoptions, NULL AS attfdwoptions, NULL AS attmissingval
FROM (
  SELECT
    attrelid, attname, atttypid, attnum, attndims, atttypmod, attnotnull, false AS atthasdef, '' AS attidentity,
    attcollation
  FROM system_attributes
  UNION ALL
  SELECT
    attrelid, attname, atttypid, attnum, dims, atttypmod, NOT is_nullable, column_default IS NOT NULL, '', NULL
  FROM user_columns
  UNION ALL
  -- An index has one attribute for each of its columns or expressions, typed as the column it repeats.
  SELECT
    i.oid, coalesce(c.attname, 'expr'), coalesce(c.atttypid, 25), i.position, coalesce(c.dims, 0),
    coalesce(c.atttypmod, -1), false, false, '', NULL
  FROM (SELECT oid, indrelid, unnest(expressions) AS expression,
          generate_subscripts(expressions, 1)::SMALLINT AS position
        FROM user_indexes) i
  LEFT JOIN user_columns c ON c.attrelid = i.indrelid AND quoted_or_bare(c.attname, i.expression)
  UNION ALL
  SELECT s.oid, a.attname, a.atttypid, a.attnum, 0, -1, true, false, '', NULL
  FROM user_relations s, (VALUES ('last_value', 20, 1), ('log_cnt', 20, 2), ('is_called', 16, 3))
    a(attname, atttypid, attnum)
  WHERE s.relkind = 'S'
) a
LEFT JOIN pg_type_properties t ON t.oid = a.atttypid
