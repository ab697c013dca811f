SELECT r.setdatabase::UINTEGER AS setdatabase, r.setrole::UINTEGER AS setrole, r.setconfig
FROM (SELECT unnest(from_json(_pg_session_state('role_settings'), '[{"setdatabase":"BIGINT","setrole":"BIGINT","setconfig":["VARCHAR"]}]')) AS r)
