-- Each view has its _RETURN rule.
SELECT
  object_oid('rewrite', nspname, relname) AS oid, '_RETURN' AS rulename, oid AS ev_class, '1' AS ev_type,
  'O' AS ev_enabled, true AS is_instead, NULL AS ev_qual, NULL AS ev_action
FROM user_tables
WHERE relkind IN ('v', 'm')
