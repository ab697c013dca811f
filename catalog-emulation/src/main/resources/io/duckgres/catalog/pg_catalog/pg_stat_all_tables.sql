-- The engine counts no accesses: what nobody counted is NULL, not 0.
SELECT
  oid AS relid, nspname AS schemaname, relname, NULL AS seq_scan, NULL AS seq_tup_read, NULL AS idx_scan,
  NULL AS idx_tup_fetch, NULL AS n_tup_ins, NULL AS n_tup_upd, NULL AS n_tup_del, NULL AS n_tup_hot_upd,
  rows AS n_live_tup, NULL AS n_dead_tup, NULL AS n_mod_since_analyze, NULL AS n_ins_since_vacuum, NULL AS last_vacuum,
  NULL AS last_autovacuum, NULL AS last_analyze, NULL AS last_autoanalyze, NULL AS vacuum_count,
  NULL AS autovacuum_count, NULL AS analyze_count, NULL AS autoanalyze_count
FROM user_tables
WHERE relkind IN ('r', 'm')
