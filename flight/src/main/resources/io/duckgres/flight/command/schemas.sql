SELECT pg_catalog.current_database()::text, n.nspname::text
FROM pg_catalog.pg_namespace n
WHERE ($1::text IS NULL OR $1::text = pg_catalog.current_database())
  AND ($2::text IS NULL OR n.nspname LIKE $2::text)
  AND n.nspname <> 'pg_toast' AND n.nspname !~ '^pg_(toast_)?temp_[0-9]+$'
ORDER BY 2
