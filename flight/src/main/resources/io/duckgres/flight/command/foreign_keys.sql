SELECT pg_catalog.current_database()::text, pn.nspname::text, pc.relname::text, pa.attname::text,
  pg_catalog.current_database()::text, fn.nspname::text, fc.relname::text, fa.attname::text,
  k.position::text, k.conname::text, u.conname::text,
  CASE k.confupdtype WHEN 'c' THEN '0' WHEN 'r' THEN '1' WHEN 'n' THEN '2' WHEN 'd' THEN '4'
    ELSE '3' END,
  CASE k.confdeltype WHEN 'c' THEN '0' WHEN 'r' THEN '1' WHEN 'n' THEN '2' WHEN 'd' THEN '4'
    ELSE '3' END
FROM (
  SELECT conname, conrelid, conkey, confrelid, confkey, conindid, confupdtype, confdeltype,
    generate_subscripts(conkey, 1) AS position
  FROM pg_catalog.pg_constraint
  WHERE contype = 'f'
) k
JOIN pg_catalog.pg_class fc ON fc.oid = k.conrelid
JOIN pg_catalog.pg_namespace fn ON fn.oid = fc.relnamespace
JOIN pg_catalog.pg_attribute fa ON fa.attrelid = fc.oid AND fa.attnum = k.conkey[k.position]
JOIN pg_catalog.pg_class pc ON pc.oid = k.confrelid
JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace
JOIN pg_catalog.pg_attribute pa ON pa.attrelid = pc.oid AND pa.attnum = k.confkey[k.position]
LEFT JOIN pg_catalog.pg_constraint u
  ON u.conrelid = k.confrelid AND u.contype IN ('p', 'u') AND u.conkey = k.confkey
WHERE ($1::text IS NULL OR $1::text = pg_catalog.current_database())
  AND ($2::text IS NULL OR pn.nspname = $2::text)
  AND ($3::text IS NULL OR pc.relname = $3::text)
  AND ($4::text IS NULL OR $4::text = pg_catalog.current_database())
  AND ($5::text IS NULL OR fn.nspname = $5::text)
  AND ($6::text IS NULL OR fc.relname = $6::text)
ORDER BY 2, 3, 6, 7, k.conname, k.position
