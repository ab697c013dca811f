-- The columns and expressions of indexes in their order; an expression has attnum 0.
SELECT
  i.oid, i.number::SMALLINT AS number, coalesce(c.attnum, 0::SMALLINT) AS attnum, coalesce(c.attname, 'expr') AS attname,
  coalesce(c.atttypid, 25::UINTEGER) AS atttypid, coalesce(c.dims, 0) AS dims, coalesce(c.atttypmod, -1) AS atttypmod,
  CASE WHEN c.atttypid IN (25, 1042, 1043, 1009, 1014, 1015) THEN 100 WHEN c.atttypid IN (19, 1003) THEN 950 ELSE 0 END
    AS attcollation
FROM (SELECT oid, indrelid, unnest(expressions) AS expression, generate_subscripts(expressions, 1) AS number
      FROM user_indexes) i
LEFT JOIN user_columns c ON c.attrelid = i.indrelid AND quoted_or_bare(c.attname, i.expression)
