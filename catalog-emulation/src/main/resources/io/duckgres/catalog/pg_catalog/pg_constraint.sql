WITH k AS MATERIALIZED (SELECT * FROM all_constraints)
SELECT
  c.oid, c.conname, c.relnamespace AS connamespace, c.contype, coalesce(c.rules[4] = 't', false) AS condeferrable,
  coalesce(c.rules[5] = 't', false) AS condeferred, coalesce(c.rules[6] = 't', true) AS convalidated, c.conrelid, 0 AS contypid,
  CASE
    WHEN c.contype IN ('p', 'u') THEN object_oid('relation', c.nspname, c.conname)
    WHEN p.oid IS NOT NULL THEN object_oid('relation', p.nspname, p.conname)
    ELSE 0
  END AS conindid,
  0 AS conparentid,
  if(c.contype = 'f', object_oid('relation', coalesce(c.referenced_nspname, c.nspname), c.referenced_table), 0) AS confrelid,
  if(c.contype = 'f', coalesce(c.rules[2], 'a'), ' ') AS confupdtype,
  if(c.contype = 'f', coalesce(c.rules[1], 'a'), ' ') AS confdeltype,
  if(c.contype = 'f', coalesce(c.rules[3], 's'), ' ') AS confmatchtype, true AS conislocal, 0 AS coninhcount, c.contype <> 'c' AS connoinherit,
  c.conkey, list_transform(c.referenced_column_names, n -> p.conkey[list_position(p.column_names, n)]) AS confkey,
  NULL AS conpfeqop, NULL AS conppeqop, NULL AS conffeqop, if(c.rules[7] = '', NULL, list_transform(string_split(c.rules[7], chr(4)), n -> c.conkey[list_position(c.column_names, n)])) AS confdelsetcols, NULL AS conexclop,
  if(c.contype = 'c', expression_text(c.expression), NULL) AS conbin
FROM k c
-- A foreign key refers to the columns of a primary key or unique constraint, in any order.
LEFT JOIN k p
  ON c.contype = 'f' AND p.contype IN ('p', 'u') AND p.nspname = coalesce(c.referenced_nspname, c.nspname) AND p.relname = c.referenced_table
    AND list_sort(p.column_names) = list_sort(c.referenced_column_names)
UNION ALL
SELECT
  oid, conname, typnamespace, 'c', false, false, convalidated, 0, typid, 0, 0, 0, ' ', ' ', ' ', true, 0, false, NULL, NULL,
  NULL, NULL, NULL, NULL, NULL, expression
FROM domain_checks
