CREATE MACRO changed_settings() AS coalesce(getvariable('duckgres_settings'), MAP {'': ''});

CREATE MACRO setting_or_null(name_) AS coalesce(
  changed_settings()[lower(name_)],
  (SELECT _s.setting FROM (SELECT lower(name_) AS name) _a
   JOIN _duckgres.catalog.all_settings _s ON lower(_s.name) = _a.name));

CREATE MACRO current_setting(name_, missing_ok_) AS _pg_current_setting(name_, missing_ok_),
(name_) AS _pg_current_setting(name_, false);

CREATE MACRO pg_listening_channels() AS unnest(CAST(from_json(_pg_session_state('channels'), '["VARCHAR"]') AS VARCHAR[]));

CREATE MACRO pg_listening_channels() AS TABLE
SELECT unnest(CAST(from_json(_pg_session_state('channels'), '["VARCHAR"]') AS VARCHAR[])) AS pg_listening_channels;
