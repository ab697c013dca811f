CREATE MACRO changed_settings() AS coalesce(getvariable('duckgres_settings'), MAP {'': ''});

CREATE MACRO setting_or_null(name_) AS coalesce(
  changed_settings()[lower(name_)],
  (SELECT _s.setting FROM (SELECT lower(name_) AS name) _a
   JOIN _duckgres.catalog.all_settings _s ON lower(_s.name) = _a.name));

CREATE MACRO current_setting(name_, missing_ok_) AS coalesce(
  setting_or_null(name_),
  if(missing_ok_, NULL, error('unrecognized configuration parameter "' || name_ || '"'))),
(name_) AS coalesce(
  setting_or_null(name_), error('unrecognized configuration parameter "' || name_ || '"'));
