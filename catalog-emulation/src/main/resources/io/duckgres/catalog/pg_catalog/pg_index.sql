SELECT
  i.oid AS indexrelid, i.indrelid, len(i.expressions) AS indnatts, len(i.expressions) AS indnkeyatts,
  i.is_unique AS indisunique, false AS indnullsnotdistinct, i.is_primary AS indisprimary, false AS indisexclusion,
  true AS indimmediate, false AS indisclustered, true AS indisvalid, false AS indcheckxmin, true AS indisready,
  true AS indislive, false AS indisreplident, k.indkey, k.indcollation,
  k.indclass, list_transform(i.expressions, x -> 0) AS indoption,
  if(list_contains(k.indkey, 0), array_to_string(list_filter(i.expressions, x -> x LIKE '(%'), ', '), NULL) AS indexprs,
  NULL AS indpred
FROM user_indexes i
JOIN (
  SELECT c.oid, list(c.attnum ORDER BY c.number) AS indkey, list(c.attcollation ORDER BY c.number) AS indcollation,
    list(coalesce(o.oid, 0) ORDER BY c.number) AS indclass
  FROM index_columns c
  LEFT JOIN (SELECT opcintype, min(oid) AS oid FROM pg_opclass WHERE opcmethod = 403 AND opcdefault GROUP BY opcintype) o
    ON o.opcintype = CASE WHEN c.dims > 0 THEN 2277 WHEN c.atttypid = 1043 THEN 25 WHEN c.atttypid = 650 THEN 869
      WHEN c.atttypid IN (3904, 3906, 3908, 3910, 3912, 3926) THEN 3831
      WHEN c.atttypid IN (4451, 4532, 4533, 4534, 4535, 4536) THEN 4537
      WHEN c.atttypid >= 16384 THEN 3500 ELSE c.atttypid END
  GROUP BY c.oid
) k ON k.oid = i.oid
