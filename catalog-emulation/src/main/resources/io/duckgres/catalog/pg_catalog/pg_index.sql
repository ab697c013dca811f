SELECT
  i.oid AS indexrelid, i.indrelid, len(i.expressions) AS indnatts, len(i.expressions) AS indnkeyatts,
  i.is_unique AS indisunique, false AS indnullsnotdistinct, i.is_primary AS indisprimary, false AS indisexclusion,
  true AS indimmediate, false AS indisclustered, true AS indisvalid, false AS indcheckxmin, true AS indisready,
  true AS indislive, false AS indisreplident,
  k.indkey,
  k.indcollation,
  list_transform(i.expressions, x -> 0) AS indclass,
  list_transform(i.expressions, x -> 0) AS indoption,
  if(list_contains(k.indkey, 0), array_to_string(list_filter(i.expressions, x -> x LIKE '(%'), ', '), NULL) AS indexprs,
  NULL AS indpred
FROM user_indexes i
JOIN (
  SELECT e.oid, list(coalesce(c.attnum, 0) ORDER BY e.position) AS indkey,
    list(coalesce(t.typcollation, 0) ORDER BY e.position) AS indcollation
  FROM (SELECT oid, indrelid, unnest(expressions) AS expression,
          generate_subscripts(expressions, 1) AS position
        FROM user_indexes) e
  LEFT JOIN user_columns c ON c.attrelid = e.indrelid AND quoted_or_bare(c.attname, e.expression)
  LEFT JOIN pg_type_properties t ON t.oid = c.atttypid
  GROUP BY e.oid
) k ON k.oid = i.oid
