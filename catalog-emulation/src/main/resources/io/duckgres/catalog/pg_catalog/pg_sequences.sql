SELECT
  nspname AS schemaname, relname AS sequencename, pg_get_userbyid(10) AS sequenceowner, seqtypid AS data_type,
  start_value, min_value, max_value, increment_by, cycle, 1 AS cache_size, last_value
FROM user_sequences
