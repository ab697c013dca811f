SELECT
  a.attrelid, a.attname, a.atttypid, -1 AS attstattarget, t.typlen AS attlen, a.attnum, a.attndims,
  -1 AS attcacheoff, a.atttypmod, t.typbyval AS attbyval, t.typalign AS attalign, t.typstorage AS attstorage,
  '' AS attcompression, a.attnotnull, a.atthasdef, false AS atthasmissing, a.attidentity, if(a.is_generated, 's', '') AS attgenerated,
  false AS attisdropped, true AS attislocal, 0 AS attinhcount, t.typcollation AS attcollation, NULL AS attacl,
  NULL AS attoptions, NULL AS attfdwoptions, NULL AS attmissingval
FROM (
  WITH c AS MATERIALIZED (SELECT * FROM user_columns)
  SELECT
    attrelid, attname, atttypid, attnum, dims AS attndims, atttypmod, NOT is_nullable AS attnotnull,
    column_default IS NOT NULL AND identity = '' AS atthasdef, identity AS attidentity, is_generated
  FROM c
  UNION ALL
  -- An index has one attribute for each of its columns or expressions, typed as the column it repeats.
  SELECT
    i.oid, coalesce(c.attname, 'expr'), coalesce(c.atttypid, 25), i.position, coalesce(c.dims, 0),
    coalesce(c.atttypmod, -1), false, false, '', false
  FROM (SELECT oid, indrelid, unnest(expressions) AS expression,
          generate_subscripts(expressions, 1)::SMALLINT AS position
        FROM user_indexes) i
  LEFT JOIN c ON c.attrelid = i.indrelid AND quoted_or_bare(c.attname, i.expression)
  UNION ALL
  SELECT object_oid('relation', s.nspname, q.sequence_name), a.attname, a.atttypid, a.attnum, 0, -1, true, false, '', false
  FROM duckdb_sequences() q
  JOIN user_namespaces s ON s.database_name = q.database_name AND s.engine_schema = q.schema_name,
    (VALUES ('last_value', 20, 1), ('log_cnt', 20, 2), ('is_called', 16, 3)) a(attname, atttypid, attnum)
) a
LEFT JOIN pg_type_properties t ON t.oid = a.atttypid
