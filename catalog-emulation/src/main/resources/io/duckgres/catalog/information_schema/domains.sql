SELECT
  shown_database() AS domain_catalog, c.nspname AS domain_schema, c.typname AS domain_name,
  CASE WHEN t.nspname = 'pg_catalog' THEN t.display_name || if(t.is_array, '[]', '') ELSE 'USER-DEFINED' END
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
  NULL AS character_set_catalog, NULL AS character_set_schema, NULL AS character_set_name, NULL AS collation_catalog,
  NULL AS collation_schema, NULL AS collation_name, NULL AS interval_type, NULL AS interval_precision,
  c.typdefault AS domain_default, shown_database() AS udt_catalog, t.nspname AS udt_schema, t.typname AS udt_name,
  NULL AS scope_catalog, NULL AS scope_schema, NULL AS scope_name, NULL AS maximum_cardinality, 1 AS dtd_identifier
FROM (SELECT *, typtypmod AS typmod FROM _duckgres.catalog.user_domains) c
JOIN _duckgres.catalog.all_type_names t ON t.oid = c.typbasetype
