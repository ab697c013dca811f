-- The prepared statements of this session.
SELECT
  r.name, r.statement, r.prepare_time::TIMESTAMPTZ AS prepare_time,
  r.parameter_types::UINTEGER[] AS parameter_types, r.from_sql,
  0 AS generic_plans, 0 AS custom_plans
FROM (SELECT unnest(from_json(_pg_session_state('prepared'), '[{"name":"VARCHAR","statement":"VARCHAR","prepare_time":"VARCHAR","parameter_types":["BIGINT"],"from_sql":"BOOLEAN"}]')) AS r)
