SELECT
  name, coalesce(changed_settings()[lower(name)], setting) AS setting, unit, category, short_desc, extra_desc, context,
  vartype, if(changed_settings()[lower(name)] IS NULL, 'default', 'session') AS source, min_val, max_val,
  enumvals::VARCHAR[] AS enumvals, boot_val, setting AS reset_val, NULL AS sourcefile, NULL AS sourceline,
  false AS pending_restart
FROM all_settings
