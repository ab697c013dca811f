SELECT
  i.oid AS indexrelid, i.indrelid, len(i.expressions) AS indnatts, len(i.expressions) AS indnkeyatts,
  i.is_unique AS indisunique, false AS indnullsnotdistinct, i.is_primary AS indisprimary, false AS indisexclusion,
  true AS indimmediate, false AS indisclustered, true AS indisvalid, false AS indcheckxmin, true AS indisready,
  true AS indislive, false AS indisreplident, k.indkey, k.indcollation,
  list_transform(i.expressions, x -> 0) AS indclass, list_transform(i.expressions, x -> 0) AS indoption,
  if(list_contains(k.indkey, 0), array_to_string(list_filter(i.expressions, x -> x LIKE '(%'), ', '), NULL) AS indexprs,
  NULL AS indpred
FROM user_indexes i
JOIN (
  SELECT oid, list(attnum ORDER BY number) AS indkey, list(attcollation ORDER BY number) AS indcollation
  FROM index_columns GROUP BY oid
) k ON k.oid = i.oid
