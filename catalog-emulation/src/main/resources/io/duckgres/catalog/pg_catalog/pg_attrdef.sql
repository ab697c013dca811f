SELECT
  object_oid('attrdef', c.attrelid::VARCHAR, c.attnum::VARCHAR) AS oid, c.attrelid AS adrelid, c.attnum AS adnum,
  column_default_text(c.column_default, t.display_name || if(t.is_array, '[]', ''), c.sequence_nspname, c.sequence_name)
    AS adbin
FROM user_columns c
LEFT JOIN all_type_names t ON t.oid = c.atttypid
WHERE c.column_default IS NOT NULL AND c.identity = ''
