SELECT rolname AS groname, oid AS grosysid, []::UINTEGER[] AS grolist FROM pg_authid WHERE NOT rolcanlogin
