SELECT
  oid, typname, typnamespace, 10 AS typowner, typlen, typbyval, typtype, typcategory, typispreferred,
  true AS typisdefined, typdelim, typrelid, typsubscript, typelem, typarray, typinput, typoutput, typreceive, typsend,
  typmodin, typmodout, typanalyze, typalign, typstorage, false AS typnotnull, typbasetype, typtypmod, 0 AS typndims,
  typcollation, NULL AS typdefaultbin, NULL AS typdefault, NULL AS typacl
FROM system_types
