SELECT
  shown_database() AS table_catalog, c.nspname AS table_schema, c.relname AS table_name, c.attname AS column_name,
  c.attnum AS ordinal_position,
  CASE WHEN c.column_default IS NULL OR c.is_generated OR c.identity <> '' THEN NULL
    ELSE column_default_text(
      c.column_default, t.display_name || if(t.is_array, '[]', ''), c.sequence_nspname, c.sequence_name) END
    AS column_default,
  if(c.is_nullable, 'YES', 'NO') AS is_nullable,
  CASE WHEN t.is_array THEN 'ARRAY' WHEN t.nspname = 'pg_catalog' THEN t.display_name ELSE 'USER-DEFINED' END
    AS data_type,
  if(t.oid IN (1042, 1043) AND c.typmod >= 4, c.typmod - 4, NULL) AS character_maximum_length,
  CASE WHEN t.oid IN (1042, 1043) AND c.typmod >= 4 THEN (c.typmod - 4) * 4
    WHEN t.oid IN (25, 1042, 1043) THEN 1073741824 END AS character_octet_length,
  CASE t.oid WHEN 21 THEN 16 WHEN 23 THEN 32 WHEN 20 THEN 64 WHEN 700 THEN 24 WHEN 701 THEN 53
    WHEN 1700 THEN if(c.typmod = -1, NULL, ((c.typmod - 4) >> 16) & 65535) END AS numeric_precision,
  CASE WHEN t.oid IN (21, 23, 20, 700, 701) THEN 2 WHEN t.oid = 1700 THEN 10 END AS numeric_precision_radix,
  CASE WHEN t.oid IN (21, 23, 20) THEN 0 WHEN t.oid = 1700 AND c.typmod <> -1 THEN (c.typmod - 4) & 65535 END
    AS numeric_scale,
  CASE WHEN t.oid = 1082 THEN 0 WHEN t.oid IN (1083, 1114, 1184, 1266) THEN if(c.typmod < 0, 6, c.typmod)
    WHEN t.oid = 1186 THEN if(c.typmod < 0 OR (c.typmod & 65535) = 65535, 6, c.typmod & 65535) END
    AS datetime_precision,
  NULL AS interval_type, NULL AS interval_precision, NULL AS character_set_catalog, NULL AS character_set_schema,
  NULL AS character_set_name, NULL AS collation_catalog, NULL AS collation_schema, NULL AS collation_name,
  if(c.domain_name IS NULL, NULL, shown_database()) AS domain_catalog,
  if(c.domain_name IS NULL, NULL, c.domain_nspname) AS domain_schema,
  c.domain_name, shown_database() AS udt_catalog, t.nspname AS udt_schema, t.typname AS udt_name,
  NULL AS scope_catalog, NULL AS scope_schema, NULL AS scope_name, NULL AS maximum_cardinality,
  c.attnum AS dtd_identifier, 'NO' AS is_self_referencing, if(c.identity = '', 'NO', 'YES') AS is_identity,
  CASE c.identity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS identity_generation,
  q.seqstart::VARCHAR AS identity_start, q.seqincrement::VARCHAR AS identity_increment,
  q.seqmax::VARCHAR AS identity_maximum, q.seqmin::VARCHAR AS identity_minimum,
  if(q.seqcycle, 'YES', 'NO') AS identity_cycle, if(c.is_generated, 'ALWAYS', 'NEVER') AS is_generated,
  if(c.is_generated, c.column_default, NULL) AS generation_expression,
  if(c.relkind = 'r' AND NOT c.is_generated, 'YES', 'NO') AS is_updatable
FROM (
  SELECT nspname, relname, relkind, attname, attnum, is_nullable, typid, typmod, domain_name,
    'information_schema' AS domain_nspname, NULL AS column_default,
    '' AS identity, false AS is_generated, NULL AS sequence_nspname, NULL AS sequence_name
  FROM _duckgres.catalog.system_columns
  UNION ALL
  SELECT
    u.nspname, u.relname, r.relkind, u.attname, u.attnum, u.is_nullable, u.base_typid, u.base_typmod,
    u.domain_name, u.domain_nspname, u.column_default, u.identity, u.is_generated, u.sequence_nspname, u.sequence_name
  FROM _duckgres.catalog.user_columns u
  JOIN _duckgres.catalog.user_tables r ON r.oid = u.attrelid AND r.relkind <> 'm'
) c
JOIN _duckgres.catalog.all_type_names t ON t.oid = c.typid
LEFT JOIN _duckgres.catalog.pg_sequence q
  ON c.identity <> '' AND q.seqrelid = object_oid('relation', c.sequence_nspname, c.sequence_name)
