-- The row of each sequence, as SELECT from it gives it.
SELECT oid, coalesce(last_value, next_value) AS last_value, 0::BIGINT AS log_cnt, last_value IS NOT NULL AS is_called
FROM user_sequences
