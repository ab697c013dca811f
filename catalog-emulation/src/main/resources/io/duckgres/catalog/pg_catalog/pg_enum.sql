SELECT
  object_oid('enum', nspname, concat_ws('.', typname, label)) AS oid, oid AS enumtypid,
  position AS enumsortorder, label AS enumlabel
FROM (
  SELECT nspname, typname, oid, unnest(labels) AS label, generate_subscripts(labels, 1) AS position FROM user_enums
)
