-- Domains: the engine has each as an enumerated type whose one label is the definition. What it is over stands there as
-- the OID, modifier and dimensions of the type below all domains.
SELECT
  nspname, typnamespace, typname, oid, comment, root_oid, root_typmod, coalesce(base_oid, root_oid) AS typbasetype,
  if(base_oid IS NULL, root_typmod, -1) AS typtypmod, if(base_oid IS NULL, dims, 0) AS typndims,
  note_value(notes, 'notnull') IS NOT NULL AS typnotnull, note_value(notes, 'shown') AS typdefault,
  note_list(notes, 'checks') AS checks
FROM (
  SELECT
    nspname, typnamespace, typname, oid, comment, notes, over_parts[2]::INTEGER AS root_typmod,
    over_parts[3]::INTEGER AS dims,
    if(over_parts[1] = '0', object_oid('type', coalesce(nullif(if(len(type_parts) > 1, type_parts[-2], nspname), 'main'), 'public'),
      regexp_replace(type_parts[-1], '(\[\d*\])+$', '')), over_parts[1]::UINTEGER) AS root_oid,
    if(base_parts IS NULL, NULL,
      object_oid('type', if(base_parts[2] = 'main', 'public', base_parts[2]), base_parts[3])) AS base_oid
  FROM (
    SELECT
      s.nspname, s.oid AS typnamespace, t.type_name AS typname, object_oid('type', s.nspname, t.type_name) AS oid,
      t.comment, t.labels[1] AS notes, string_split(note_value(t.labels[1], 'over'), ':') AS over_parts,
      name_parts(note_value(t.labels[1], 'type')) AS type_parts, name_parts(note_value(t.labels[1], 'base')) AS base_parts
    FROM duckdb_types() t
    JOIN user_namespaces s ON s.database_name = t.database_name AND s.engine_schema = t.schema_name
    WHERE t.logical_type = 'ENUM' AND NOT t.internal AND starts_with(t.labels[1], 'domain' || chr(1))
  )
)
