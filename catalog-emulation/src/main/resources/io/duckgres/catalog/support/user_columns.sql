-- Columns of tables and views with PostgreSQL's type, modifier and array depth.
SELECT
  c.*,
  CASE WHEN c.dims = 0 THEN c.element_oid WHEN c.enum_name IS NOT NULL THEN array_type_oid(c.enum_nspname, c.enum_name)
    ELSE c.array_oid END AS atttypid,
  CASE
    WHEN c.engine_base = 'DECIMAL' THEN
      (regexp_extract(c.element, '\((\d+),(\d+)\)', 1)::INTEGER << 16)
        + regexp_extract(c.element, '\((\d+),(\d+)\)', 2)::INTEGER + 4
    WHEN c.length_limit IS NOT NULL THEN c.length_limit + 4
    ELSE -1
  END AS atttypmod
FROM (
  SELECT
    d.database_name, s.nspname, d.table_name AS relname, object_oid('relation', s.nspname, d.table_name) AS attrelid,
    d.column_name AS attname, d.column_index::SMALLINT AS attnum, d.is_nullable, d.column_default, d.comment,
    d.data_type, d.element, d.engine_base, d.dims,
    l.length_limit,
    e.typname AS enum_name, e.nspname AS enum_nspname,
    CASE WHEN e.oid IS NOT NULL THEN e.oid WHEN l.length_type = 'character' THEN 1042
      WHEN l.length_type = 'character varying' THEN 1043 ELSE coalesce(t.oid, 25) END::UINTEGER AS element_oid,
    coalesce(t.typarray, 1009)::UINTEGER AS array_oid
  FROM (
    SELECT
      *,
      regexp_replace(data_type, '(\[\d*\])+$', '') AS element,
      regexp_extract(data_type, '^[A-Z_]+( WITH TIME ZONE)?') AS engine_base,
      if(data_type LIKE '%]', 1, 0) AS dims
    FROM duckdb_columns()
    WHERE NOT internal
  ) d
  JOIN user_namespaces s ON s.database_name = d.database_name AND s.engine_schema = d.schema_name
  LEFT JOIN engine_types t ON t.engine = d.engine_base
  LEFT JOIN (SELECT spelling, arg_min(nspname, typname) AS nspname, min(typname) AS typname, arg_min(oid, typname) AS oid
             FROM user_enums GROUP BY spelling) e
    ON e.spelling = d.element
  LEFT JOIN (SELECT database_name, nspname, relname, column_names[1] AS column_name, length_type,
               max(length_limit::INTEGER) AS length_limit
             FROM all_constraints WHERE length_limit <> '' GROUP BY ALL) l
    ON l.database_name = d.database_name AND l.nspname = s.nspname AND l.relname = d.table_name
      AND l.column_name = d.column_name
) c
