SELECT
  indexrelid, indrelid, len(indkey) AS indnatts, len(indkey) AS indnkeyatts, indisunique,
  false AS indnullsnotdistinct, indisprimary, false AS indisexclusion, true AS indimmediate, false AS indisclustered,
  true AS indisvalid, false AS indcheckxmin, true AS indisready, true AS indislive, false AS indisreplident, indkey,
  indcollation, indclass, indoption, NULL AS indexprs, NULL AS indpred
FROM system_indexes
