SELECT pg_catalog.current_database()::text, t.schema, t.name, t.kind
FROM (
  SELECT n.nspname::text AS schema, c.relname::text AS name,
    CASE
      WHEN n.nspname IN ('pg_catalog', 'information_schema')
        THEN CASE c.relkind WHEN 'v' THEN 'SYSTEM VIEW' ELSE 'SYSTEM TABLE' END
      WHEN c.relpersistence = 't' THEN 'LOCAL TEMPORARY'
      WHEN c.relkind = 'v' THEN 'VIEW'
      WHEN c.relkind = 'm' THEN 'MATERIALIZED VIEW'
      WHEN c.relkind = 'f' THEN 'FOREIGN TABLE'
      WHEN c.relkind = 'p' THEN 'PARTITIONED TABLE'
      ELSE 'TABLE'
    END AS kind
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p')
) t
WHERE ($1::text IS NULL OR $1::text = pg_catalog.current_database())
  AND ($2::text IS NULL OR t.schema LIKE $2::text)
  AND ($3::text IS NULL OR t.name LIKE $3::text)
ORDER BY 2, 3
