-- Tables own their defaults, constraints their indexes; sequences named in a default belong to their column.
SELECT
  1259 AS classid, i.oid AS objid, 0 AS objsubid, if(i.conoid = 0, 1259, 2606) AS refclassid,
  if(i.conoid = 0, i.indrelid, i.conoid) AS refobjid, 0 AS refobjsubid, if(i.conoid = 0, 'a', 'i') AS deptype
FROM user_indexes i
UNION ALL
SELECT 2604, oid, 0, 1259, adrelid, adnum, 'a' FROM pg_attrdef
UNION ALL
SELECT 2606, c.oid, 0, 1259, c.conrelid, unnest(c.conkey), 'a' FROM pg_constraint c
UNION ALL
SELECT 1259, object_oid('relation', split_nspname, split_name), 0, 1259, attrelid, attnum, 'a'
FROM (
  SELECT attrelid, attnum, nspname AS split_nspname, regexp_extract(column_default, 'nextval\(''(?:[^''.]+\.)*([^'']+)''\)', 1)
    AS split_name
  FROM user_columns WHERE column_default LIKE '%nextval(%'
)
