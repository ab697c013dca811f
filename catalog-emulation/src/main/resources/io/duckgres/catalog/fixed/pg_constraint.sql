SELECT
  conoid AS oid, relname AS conname, 11 AS connamespace, contype, false AS condeferrable, false AS condeferred,
  true AS convalidated, indrelid AS conrelid, 0 AS contypid, indexrelid AS conindid, 0 AS conparentid, 0 AS confrelid,
  ' ' AS confupdtype, ' ' AS confdeltype, ' ' AS confmatchtype, true AS conislocal, 0 AS coninhcount,
  true AS connoinherit, indkey AS conkey, NULL AS confkey, NULL AS conpfeqop, NULL AS conppeqop, NULL AS conffeqop,
  NULL AS confdelsetcols, NULL AS conexclop, NULL AS conbin
FROM system_indexes
WHERE conoid <> 0
