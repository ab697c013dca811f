SELECT
  shown_database() AS table_catalog, n.nspname AS table_schema, c.relname AS table_name, a.attname AS column_name,
  a.attnum AS ordinal_position, d.adbin AS column_default, if(a.attnotnull, 'NO', 'YES') AS is_nullable,
  CASE
    WHEN b.typcategory = 'A' AND b.typlen = -1 AND b.typelem <> 0 THEN 'ARRAY'
    WHEN b.typnamespace = 11 THEN type_display_name(b.typname)
    ELSE 'USER-DEFINED'
  END AS data_type,
  if(b.oid IN (1042, 1043) AND a.typmod >= 4, a.typmod - 4, NULL) AS character_maximum_length,
  CASE WHEN b.oid IN (1042, 1043) AND a.typmod >= 4 THEN (a.typmod - 4) * 4
    WHEN b.oid IN (25, 1042, 1043) THEN 1073741824 END AS character_octet_length,
  CASE b.oid WHEN 21 THEN 16 WHEN 23 THEN 32 WHEN 20 THEN 64 WHEN 700 THEN 24 WHEN 701 THEN 53
    WHEN 1700 THEN if(a.typmod = -1, NULL, ((a.typmod - 4) >> 16) & 65535) END AS numeric_precision,
  CASE WHEN b.oid IN (21, 23, 20, 700, 701) THEN 2 WHEN b.oid = 1700 THEN 10 END AS numeric_precision_radix,
  CASE WHEN b.oid IN (21, 23, 20) THEN 0 WHEN b.oid = 1700 AND a.typmod <> -1 THEN (a.typmod - 4) & 65535 END
    AS numeric_scale,
  CASE WHEN b.oid = 1082 THEN 0 WHEN b.oid IN (1083, 1114, 1184, 1266) THEN if(a.typmod < 0, 6, a.typmod)
    WHEN b.oid = 1186 THEN if(a.typmod < 0 OR (a.typmod & 65535) = 65535, 6, a.typmod & 65535) END
    AS datetime_precision,
  NULL AS interval_type, NULL AS interval_precision, NULL AS character_set_catalog, NULL AS character_set_schema,
  NULL AS character_set_name, NULL AS collation_catalog, NULL AS collation_schema, NULL AS collation_name,
  if(t.typtype = 'd', shown_database(), NULL) AS domain_catalog,
  if(t.typtype = 'd', 'information_schema', NULL) AS domain_schema,
  if(t.typtype = 'd', t.typname, NULL) AS domain_name, shown_database() AS udt_catalog,
  bn.nspname AS udt_schema, b.typname AS udt_name, NULL AS scope_catalog, NULL AS scope_schema, NULL AS scope_name,
  NULL AS maximum_cardinality, a.attnum::VARCHAR AS dtd_identifier, 'NO' AS is_self_referencing,
  if(a.attidentity IN ('a', 'd'), 'YES', 'NO') AS is_identity,
  CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS identity_generation,
  NULL AS identity_start, NULL AS identity_increment, NULL AS identity_maximum, NULL AS identity_minimum,
  'NO' AS identity_cycle, if(a.attgenerated = '', 'NEVER', 'ALWAYS') AS is_generated, NULL AS generation_expression,
  if(c.relkind = 'r', 'YES', 'NO') AS is_updatable
FROM (
  SELECT attrelid, attname, attnum, attnotnull, attidentity, attgenerated, atttypid, atttypmod AS typmod
  FROM _duckgres.catalog.pg_attribute
) a
JOIN _duckgres.catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'v')
JOIN _duckgres.catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN _duckgres.catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
JOIN _duckgres.catalog.pg_type t ON t.oid = a.atttypid
JOIN _duckgres.catalog.pg_type b ON b.oid = if(t.typtype = 'd', t.typbasetype, t.oid)
JOIN _duckgres.catalog.pg_namespace bn ON bn.oid = b.typnamespace
