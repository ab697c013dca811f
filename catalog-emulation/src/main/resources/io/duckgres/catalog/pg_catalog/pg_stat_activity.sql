-- The sessions of this user; those of others are shown to superusers and members of pg_read_all_stats.
SELECT
  r.datid::UINTEGER AS datid, r.datname, r.pid::INTEGER AS pid, NULL AS leader_pid, r.usesysid::UINTEGER AS usesysid, r.usename, r.application_name,
  r.client_addr, NULL AS client_hostname, r.client_port::INTEGER AS client_port,
  r.backend_start::TIMESTAMPTZ AS backend_start, r.xact_start::TIMESTAMPTZ AS xact_start,
  r.query_start::TIMESTAMPTZ AS query_start, r.state_change::TIMESTAMPTZ AS state_change, r.wait_event_type,
  r.wait_event, r.state, NULL AS backend_xid, NULL AS backend_xmin, NULL AS query_id, r.query,
  'client backend' AS backend_type
FROM (SELECT unnest(from_json(_pg_session_state('activity'), '[{"datname":"VARCHAR","pid":"BIGINT","usename":"VARCHAR","application_name":"VARCHAR","client_addr":"VARCHAR","client_port":"VARCHAR","backend_start":"VARCHAR","xact_start":"VARCHAR","query_start":"VARCHAR","state_change":"VARCHAR","wait_event_type":"VARCHAR","wait_event":"VARCHAR","state":"VARCHAR","query":"VARCHAR","datid":"BIGINT","usesysid":"BIGINT"}]')) AS r)
