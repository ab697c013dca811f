-- Who granted is not kept: it shows as the first superuser, the owner of the database.
SELECT r.roleid::UINTEGER AS roleid, r.member::UINTEGER AS member, 10 AS grantor, r.admin_option
FROM (SELECT unnest(from_json(_pg_session_state('members'), '[{"roleid":"BIGINT","member":"BIGINT","admin_option":"BOOLEAN"}]')) AS r)
UNION ALL
SELECT unnest(member_of), oid, 10, false FROM predefined_roles
