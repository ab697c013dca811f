-- duckgres.query_log: the statements of this user answered lately; those of others are not shown.
SELECT
  r.ended::TIMESTAMPTZ AS event_time, r.microseconds / 1000.0::DOUBLE AS duration_ms, r.usename AS user_name,
  r.datname AS database_name, r.application_name, r.client AS client_addr, r.pid::INTEGER AS pid, r.query,
  r.command AS command_tag, r.rows::BIGINT AS result_rows, r.sqlstate AS exception_code, r.error AS exception
FROM (SELECT unnest(from_json(_pg_session_state('query_log'), '[{"ended":"VARCHAR","microseconds":"BIGINT","usename":"VARCHAR","datname":"VARCHAR","application_name":"VARCHAR","client":"VARCHAR","pid":"BIGINT","query":"VARCHAR","command":"VARCHAR","rows":"VARCHAR","sqlstate":"VARCHAR","error":"VARCHAR"}]')) AS r)
