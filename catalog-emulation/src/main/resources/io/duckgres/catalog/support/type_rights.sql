SELECT oid, if(typnamespace IN (11, 13207), 0, 10) AS owner, 'U' AS everybody FROM all_type_names
