WITH k AS MATERIALIZED (SELECT * FROM all_constraints)
SELECT
  c.oid, c.conname, c.relnamespace AS connamespace, c.contype, false AS condeferrable, false AS condeferred,
  true AS convalidated, c.conrelid, 0 AS contypid,
  CASE
    WHEN c.contype IN ('p', 'u') THEN object_oid('relation', c.nspname, c.conname)
    WHEN p.oid IS NOT NULL THEN object_oid('relation', p.nspname, p.conname)
    ELSE 0
  END AS conindid,
  0 AS conparentid,
  if(c.contype = 'f', object_oid('relation', c.nspname, c.referenced_table), 0) AS confrelid,
  if(c.contype = 'f', 'a', ' ') AS confupdtype, if(c.contype = 'f', 'a', ' ') AS confdeltype,
  if(c.contype = 'f', 's', ' ') AS confmatchtype, true AS conislocal, 0 AS coninhcount, c.contype <> 'c' AS connoinherit,
  c.conkey, list_transform(c.referenced_column_names, n -> p.conkey[list_position(p.column_names, n)]) AS confkey,
  NULL AS conpfeqop, NULL AS conppeqop, NULL AS conffeqop, NULL AS confdelsetcols, NULL AS conexclop,
  if(c.contype = 'c', expression_text(c.expression), NULL) AS conbin
FROM k c
-- A foreign key refers to the columns of a primary key or unique constraint, in any order.
LEFT JOIN k p
  ON c.contype = 'f' AND p.contype IN ('p', 'u') AND p.nspname = c.nspname AND p.relname = c.referenced_table
    AND list_sort(p.column_names) = list_sort(c.referenced_column_names)
