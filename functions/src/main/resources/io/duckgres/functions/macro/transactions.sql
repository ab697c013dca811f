-- Transaction numbers are the engine's own.
CREATE MACRO pg_current_xact_id() AS txid_current()::UBIGINT;

CREATE MACRO pg_current_xact_id_if_assigned() AS txid_current()::UBIGINT;

CREATE MACRO txid_current_if_assigned() AS txid_current();

CREATE MACRO xid_age(xid_) AS CASE WHEN xid_ IS NULL THEN NULL WHEN xid_ < 3 THEN 2147483647
  ELSE (txid_current()::BIGINT - xid_::BIGINT)::INTEGER END;

CREATE MACRO pg_trigger_depth() AS 0;

CREATE MACRO pg_column_compression(value_) AS NULL::VARCHAR;

CREATE MACRO pg_encoding_max_length(encoding_) AS CASE WHEN encoding_ = 6 THEN 4 WHEN encoding_ BETWEEN 0 AND 41 THEN 1 END;

CREATE MACRO pg_collation_actual_version(collation_) AS NULL::VARCHAR;

CREATE MACRO pg_database_collation_actual_version(database_) AS NULL::VARCHAR;

CREATE MACRO pg_current_logfile() AS NULL::VARCHAR, (format_) AS NULL::VARCHAR;

CREATE MACRO pg_last_wal_receive_lsn() AS NULL::VARCHAR;

CREATE MACRO pg_last_wal_replay_lsn() AS NULL::VARCHAR;

CREATE MACRO pg_last_xact_replay_timestamp() AS NULL::TIMESTAMPTZ;

CREATE MACRO pg_xact_commit_timestamp(xid_) AS NULL::TIMESTAMPTZ;

CREATE MACRO pg_stat_clear_snapshot() AS '';
