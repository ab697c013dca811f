SELECT rolname AS role_name FROM _duckgres.catalog.pg_authid
