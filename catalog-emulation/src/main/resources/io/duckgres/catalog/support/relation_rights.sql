-- Who may do what with relations: all to the owner, 0 for superusers only; to everybody by the letters of access lists.
SELECT oid, relname, relkind, 0::UINTEGER AS owner, everybody FROM system_rights
UNION ALL
SELECT oid, relname, relkind, 10, '' FROM user_relations
