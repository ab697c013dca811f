-- The portals of this session.
SELECT
  r.name, r.statement, r.is_holdable, r.is_binary, r.is_scrollable, r.creation_time::TIMESTAMPTZ AS creation_time
FROM (SELECT unnest(from_json(_pg_session_state('cursors'), '[{"name":"VARCHAR","statement":"VARCHAR","is_holdable":"BOOLEAN","is_binary":"BOOLEAN","is_scrollable":"BOOLEAN","creation_time":"VARCHAR"}]')) AS r)
