SELECT
  shown_database() AS sequence_catalog, n.nspname AS sequence_schema, c.relname AS sequence_name,
  CASE s.seqtypid WHEN 20 THEN 'bigint' WHEN 23 THEN 'integer' ELSE 'smallint' END AS data_type,
  CASE s.seqtypid WHEN 20 THEN 64 WHEN 23 THEN 32 ELSE 16 END AS numeric_precision, 2 AS numeric_precision_radix, 0 AS numeric_scale,
  s.seqstart::VARCHAR AS start_value, s.seqmin::VARCHAR AS minimum_value, s.seqmax::VARCHAR AS maximum_value,
  s.seqincrement::VARCHAR AS increment, if(s.seqcycle, 'YES', 'NO') AS cycle_option
FROM _duckgres.catalog.pg_sequence s
JOIN _duckgres.catalog.pg_class c ON c.oid = s.seqrelid
JOIN _duckgres.catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE s.seqrelid NOT IN (
  SELECT object_oid('relation', sequence_nspname, sequence_name) FROM _duckgres.catalog.owned_sequences WHERE identity <> '')
