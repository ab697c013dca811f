SELECT
  c.oid, c.conname,
  c.relnamespace AS connamespace, c.contype, false AS condeferrable, false AS condeferred, true AS convalidated,
  c.conrelid, 0 AS contypid,
  CASE
    WHEN c.contype IN ('p', 'u') THEN object_oid('relation', c.nspname, c.conname)
    WHEN c.contype = 'f' THEN coalesce(object_oid('relation', c.nspname, p.conname), 0)
    ELSE 0
  END AS conindid,
  0 AS conparentid,
  if(c.contype = 'f', object_oid('relation', c.nspname, c.referenced_table), 0) AS confrelid,
  if(c.contype = 'f', 'a', ' ') AS confupdtype, if(c.contype = 'f', 'a', ' ') AS confdeltype,
  if(c.contype = 'f', 's', ' ') AS confmatchtype, true AS conislocal, 0 AS coninhcount, c.contype <> 'c' AS connoinherit,
  c.conkey,
  CASE WHEN c.contype = 'f' THEN coalesce(p.conkey, (
    SELECT list(a.attnum ORDER BY list_position(c.referenced_column_names, a.attname))
    FROM user_columns a
    WHERE a.nspname = c.nspname AND a.relname = c.referenced_table AND list_contains(c.referenced_column_names, a.attname)
  )) END AS confkey,
  NULL AS conpfeqop, NULL AS conppeqop, NULL AS conffeqop, NULL AS confdelsetcols, NULL AS conexclop,
  if(c.contype = 'c', expression_text(c.expression), NULL) AS conbin
FROM all_constraints c
LEFT JOIN all_constraints p
  ON c.contype = 'f' AND p.contype IN ('p', 'u') AND p.nspname = c.nspname AND p.relname = c.referenced_table
    AND p.column_names = c.referenced_column_names
