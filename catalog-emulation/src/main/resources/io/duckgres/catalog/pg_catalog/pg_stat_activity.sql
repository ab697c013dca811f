-- The session itself; the executor knows of no other in here.
SELECT
  5 AS datid, shown_database() AS datname, pg_backend_pid() AS pid, NULL AS leader_pid, 10 AS usesysid,
  session_user_name() AS usename, coalesce(changed_settings()['application_name'], '') AS application_name,
  NULL AS client_addr, NULL AS client_hostname, NULL AS client_port, NULL AS backend_start, now() AS xact_start,
  now() AS query_start, now() AS state_change, NULL AS wait_event_type, NULL AS wait_event, 'active' AS state,
  NULL AS backend_xid, NULL AS backend_xmin, NULL AS query_id, current_query() AS query,
  'client backend' AS backend_type
