-- The CHECK constraints of domains.
SELECT
  nspname, typnamespace, typname, typid, parts[1] AS conname, parts[3] AS expression, parts[5] AS pretty,
  parts[4] = 't' AS convalidated,
  object_oid('constraint', nspname, concat_ws('.', 'domain', typname, parts[1])) AS oid
FROM (
  SELECT nspname, typnamespace, typname, oid AS typid, string_split(unnest(checks), chr(3)) AS parts
  FROM user_domains
)
