SELECT c.oid, c.relname, c.relkind, CASE WHEN c.relkind = 'i' THEN ''
  WHEN c.relacl IS NULL THEN ''
  ELSE coalesce(regexp_extract(array_to_string(c.relacl, ','), '(?:^|,)=([a-zA-Z]*)/', 1), '') END AS everybody
FROM fixed_pg_class c
