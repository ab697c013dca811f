-- How format_type() prints each type: base is the element's OID for arrays, whose modifier is the element's.
SELECT
  t.oid, t.typname, t.typnamespace, if(e.oid IS NULL, t.oid, e.oid) AS base, e.oid IS NOT NULL AS is_array,
  type_display_name(coalesce(e.typname, t.typname)) AS display_name
FROM system_types t
LEFT JOIN system_types e ON e.oid = t.typelem AND e.typarray = t.oid
