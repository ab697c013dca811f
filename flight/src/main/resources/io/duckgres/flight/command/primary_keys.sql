SELECT pg_catalog.current_database()::text, n.nspname::text, c.relname::text, a.attname::text,
  k.position::text, k.conname::text
FROM (
  SELECT conname, conrelid, conkey, generate_subscripts(conkey, 1) AS position
  FROM pg_catalog.pg_constraint
  WHERE contype = 'p'
) k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[k.position]
WHERE ($1::text IS NULL OR $1::text = pg_catalog.current_database())
  AND ($2::text IS NULL OR n.nspname = $2::text)
  AND c.relname = $3::text
ORDER BY k.position
