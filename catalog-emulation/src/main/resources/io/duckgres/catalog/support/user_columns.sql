-- Columns of tables and views with PostgreSQL's type, modifier and array depth.
SELECT
  database_name, nspname, relname, engine_table, attrelid, attname, attnum, is_nullable, comment, dims, identity, is_generated,
  CASE WHEN takes_default THEN NULL ELSE if(is_generated, regexp_replace(column_default, '^(?:CAST\()+(.*?)(?: AS [A-Z0-9(), ]+\))+$', '\1'), column_default) END
    AS column_default,
  sequence_parts[-1] AS sequence_name,
  CASE WHEN len(sequence_parts) > 1 THEN if(sequence_parts[-2] = 'main', 'public', sequence_parts[-2]) ELSE nspname END
    AS sequence_nspname,
  domain_parts[3] AS domain_name, if(domain_parts[2] = 'main', 'public', domain_parts[2]) AS domain_nspname,
  CASE
    WHEN enum_oid IS NULL THEN if(dims = 0, type_oid, array_oid)
    WHEN dims = 0 THEN enum_oid
    ELSE array_type_oid(enum_nspname, enum_name)
  END AS base_typid,
  CASE
    WHEN noted_typmod IS NOT NULL THEN noted_typmod
    WHEN engine_base = 'DECIMAL' THEN (numeric_precision << 16) + numeric_scale + 4
    WHEN length_limit IS NOT NULL THEN length_limit
    ELSE -1
  END AS base_typmod,
  if(domain_parts IS NULL, base_typid, object_oid('type', if(domain_parts[2] = 'main', 'public', domain_parts[2]), domain_parts[3]))
    AS atttypid,
  if(domain_parts IS NULL, base_typmod, -1) AS atttypmod
FROM (
  SELECT
    d.database_name, s.nspname, d.table_name AS relname, d.table_oid AS engine_table,
    object_oid('relation', s.nspname, d.table_name) AS attrelid,
    d.column_name AS attname, d.column_index::SMALLINT AS attnum, d.is_nullable, d.column_default, d.comment,
    name_parts(note_value(k.comment, 'domain.' || d.column_name)) AS domain_parts,
    note_value(k.comment, 'domaindefault.' || d.column_name) IS NOT NULL AS takes_default,
    coalesce(note_value(k.comment, 'identity.' || d.column_name), '') AS identity,
    coalesce(contains(k.sql, d.column_name || ' ' || d.data_type || ' GENERATED ALWAYS AS(')
      OR contains(k.sql, '"' || replace(d.column_name, '"', '""') || '" ' || d.data_type || ' GENERATED ALWAYS AS('), false)
      AS is_generated,
    name_parts(nullif(regexp_extract(d.column_default, 'nextval\(''((?:[^'']|'''')*)''\)', 1), '')) AS sequence_parts,
    d.engine_base, d.numeric_precision, d.numeric_scale, if(d.data_type LIKE '%]', 1, 0) AS dims,
    l.length_limit,
    e.oid AS enum_oid, e.typname AS enum_name, e.nspname AS enum_nspname,
    CASE WHEN (t.oid = 25 AND regexp_matches(w.noted, '^(19|1042|1043):') OR t.oid = 1562 AND w.noted LIKE '1560:%'
        OR t.oid IN (20, 26) AND regexp_matches(w.noted, '^(24|26|220[2-6]|3734|3769|4089|4096|4191):')) AND d.data_type NOT LIKE '%]'
        OR w.noted LIKE '1700:%' AND d.engine_base = 'DECIMAL'
        OR split_part(w.noted, ':', 1) = t.oid::VARCHAR AND w.noted NOT LIKE '1700:%'
      THEN split_part(w.noted, ':', 2)::INTEGER END AS noted_typmod,
    coalesce(l.length_type, if(t.oid = 25 AND note_value(k.comment, 'declared.' || d.column_name) = '1043', 1043, NULL), CASE WHEN (t.oid = 25 AND regexp_matches(w.noted, '^(19|1042|1043):') OR t.oid = 1562 AND w.noted LIKE '1560:%'
        OR t.oid IN (20, 26) AND regexp_matches(w.noted, '^(24|26|220[2-6]|3734|3769|4089|4096|4191):')) AND d.data_type NOT LIKE '%]' THEN split_part(w.noted, ':', 1)::INTEGER END,
      t.oid, 25) AS type_oid,
    coalesce(l.length_type, if(t.oid = 25 AND note_value(k.comment, 'declared.' || d.column_name) = '1015', 1015, NULL), t.typarray, 1009)
      AS array_oid
  FROM (
    SELECT *, regexp_extract(data_type, '^[A-Za-z_][A-Za-z_0-9]*( WITH TIME ZONE)?') AS engine_base
    FROM duckdb_columns()
    WHERE NOT internal AND database_name IN (engine_database(), 'temp')
  ) d
  JOIN user_namespaces s ON s.database_name = d.database_name AND s.engine_schema = d.schema_name
  LEFT JOIN (SELECT database_name, table_oid, comment, if(contains(sql, 'GENERATED ALWAYS AS'), sql, NULL) AS sql
             FROM duckdb_tables() WHERE NOT internal) k
    ON k.database_name = d.database_name AND k.table_oid = d.table_oid
  LEFT JOIN (
    SELECT database_name, view_oid, unnest(note_list(comment, 'types')) AS noted,
      generate_subscripts(note_list(comment, 'types'), 1) AS position
    FROM (SELECT database_name, view_oid, comment FROM duckdb_views()
      UNION ALL SELECT database_name, table_oid, comment FROM duckdb_tables()) WHERE contains(comment, chr(1) || 'types=')
  ) w ON w.database_name = d.database_name AND w.view_oid = d.table_oid AND w.position = d.column_index
  LEFT JOIN engine_types t ON t.engine = d.engine_base
  LEFT JOIN (SELECT spelling, arg_min(nspname, typname) AS nspname, min(typname) AS typname, arg_min(oid, typname) AS oid
             FROM user_enums GROUP BY spelling) e
    ON d.engine_base = 'ENUM' AND e.spelling = regexp_replace(d.data_type, '(\[\d*\])+$', '')
  LEFT JOIN (
    SELECT
      table_oid, constraint_column_names[1] AS column_name,
      CASE WHEN expression LIKE '%''type modifier %'
          THEN regexp_extract(expression, '''type modifier -?\d+ of (\d+)', 1)::INTEGER
        WHEN expression LIKE '%value too long for type character(%' THEN 1042 ELSE 1043 END AS length_type,
      CASE WHEN expression NOT LIKE '%''type modifier %'
        THEN regexp_extract(expression, 'value too long for type character(?: varying)?\((\d+)\)', 1)::INTEGER + 4
        ELSE regexp_extract(expression, '''type modifier (-?\d+) of', 1)::INTEGER END AS length_limit
    FROM duckdb_constraints()
    WHERE (expression LIKE '%value too long for type character%' OR expression LIKE '%''type modifier %')
      AND database_name IN (engine_database(), 'temp')
  ) l ON l.table_oid = d.table_oid AND l.column_name = d.column_name
)
