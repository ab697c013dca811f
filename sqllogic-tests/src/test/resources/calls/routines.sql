-- What a query user may call in a real PostgreSQL: kind, name, argument types, result, how many arguments may be left
-- out, how many stand outside WITHIN GROUP (-1 for a plain aggregate), the type of a variadic argument's elements.
SELECT CASE WHEN p.prokind = 'f' AND p.proretset THEN 'SET' WHEN p.prokind = 'f' THEN 'FUNCTION'
            WHEN p.prokind = 'w' THEN 'WINDOW' ELSE 'AGGREGATE' END,
       quote_ident(p.proname),
       ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS u(t, n) ORDER BY n),
       format_type(p.prorettype, NULL), p.pronargdefaults,
       coalesce(CASE WHEN a.aggkind = 'n' THEN -1 ELSE a.aggnumdirectargs END, -1),
       CASE WHEN p.provariadic <> 0 THEN format_type(p.provariadic, NULL) END
FROM pg_proc p LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
WHERE p.pronamespace = 'pg_catalog'::regnamespace
  AND p.prokind IN ('f', 'a', 'w')
  AND NOT (p.prorettype || p.proargtypes::oid[] && '{cstring,internal,trigger,event_trigger,language_handler,
           index_am_handler,fdw_handler,tsm_handler,table_am_handler}'::regtype[]::oid[])
  AND coalesce(obj_description(p.oid, 'pg_proc'), '') !~ '^implementation of .* operator|\(internal\)|deprecated'
  AND NOT EXISTS (SELECT FROM pg_type WHERE p.oid IN (typinput, typoutput, typreceive, typsend, typmodin, typmodout,
                                                      typanalyze, typsubscript))
  AND NOT EXISTS (SELECT FROM pg_amproc WHERE amproc = p.oid)
  AND NOT EXISTS (SELECT FROM pg_aggregate WHERE p.oid IN (aggtransfn, aggfinalfn, aggcombinefn, aggserialfn,
                                                           aggdeserialfn, aggmtransfn, aggminvtransfn, aggmfinalfn))
  AND NOT EXISTS (SELECT FROM pg_operator WHERE p.oid IN (oprrest, oprjoin))
  AND NOT EXISTS (SELECT FROM pg_conversion WHERE conproc = p.oid)
  AND NOT EXISTS (SELECT FROM pg_cast WHERE castfunc = p.oid AND castsource = casttarget)
UNION ALL
SELECT 'OPERATOR', oprname,
       CASE WHEN oprkind = 'l' THEN ARRAY[format_type(oprright, NULL)]
            ELSE ARRAY[format_type(oprleft, NULL), format_type(oprright, NULL)] END,
       format_type(oprresult, NULL), 0, -1, NULL
FROM pg_operator WHERE oprnamespace = 'pg_catalog'::regnamespace
UNION ALL
SELECT 'CAST', format_type(casttarget, NULL), ARRAY[format_type(castsource, NULL)],
       format_type(casttarget, NULL), 0, -1, NULL
FROM pg_cast WHERE castsource <> casttarget
UNION
-- Every type is also written as text and read from it.
SELECT 'CAST', 'text', ARRAY[format_type(oid, NULL)], 'text', 0, -1, NULL
FROM pg_type AS t WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype = 'b' AND oid <> 'text'::regtype
  AND NOT EXISTS (SELECT FROM pg_type AS e WHERE e.oid = t.typelem AND e.typtype <> 'b')
UNION
SELECT 'CAST', format_type(oid, NULL), ARRAY['text'], format_type(oid, NULL), 0, -1, NULL
FROM pg_type AS t WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype = 'b' AND oid <> 'text'::regtype
  AND NOT EXISTS (SELECT FROM pg_type AS e WHERE e.oid = t.typelem AND e.typtype <> 'b')
ORDER BY 1, 2, 3
