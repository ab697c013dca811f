SELECT
  object_oid('attrdef', attrelid::VARCHAR, attnum::VARCHAR) AS oid, attrelid AS adrelid, attnum AS adnum,
  default_text(column_default, format_type(atttypid, -1)) AS adbin
FROM user_columns
WHERE column_default IS NOT NULL
