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
  SELECT
    e.oid, list(coalesce(c.column_index, 0) ORDER BY e.position) AS indkey,
    list(CASE WHEN c.data_type LIKE 'VARCHAR%' THEN 100 ELSE 0 END ORDER BY e.position) AS indcollation
  FROM (SELECT oid, engine_table, unnest(expressions) AS expression, generate_subscripts(expressions, 1) AS position
        FROM user_indexes) e
  LEFT JOIN duckdb_columns() c ON c.table_oid = e.engine_table AND quoted_or_bare(c.column_name, e.expression)
    AND c.database_name IN (engine_database(), 'temp')
  GROUP BY e.oid
) k ON k.oid = i.oid
