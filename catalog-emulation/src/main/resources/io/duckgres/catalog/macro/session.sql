-- Who and where the session is: DuckDB session variables, set by the executor when it opens a connection.
CREATE MACRO engine_database() AS getvariable('duckgres_engine_database');

CREATE MACRO shown_database() AS coalesce(getvariable('duckgres_database'), engine_database());

CREATE MACRO session_user_name() AS coalesce(getvariable('duckgres_session_user'), getvariable('duckgres_user'), 'postgres');

CREATE MACRO owner_name() AS coalesce(getvariable('duckgres_owner'), session_user_name());

CREATE MACRO current_user_name() AS coalesce(getvariable('duckgres_user'), 'postgres');

CREATE MACRO search_path_schemas() AS coalesce(getvariable('duckgres_search_path'), ['public']);

CREATE MACRO current_database() AS shown_database();

CREATE MACRO current_catalog() AS shown_database();

CREATE MACRO "current_user"() AS current_user_name();

CREATE MACRO "session_user"() AS session_user_name();

CREATE MACRO "current_role"() AS current_user_name();

CREATE MACRO "user"() AS current_user_name();

CREATE MACRO getpgusername() AS current_user_name();

CREATE MACRO pg_backend_pid() AS coalesce(getvariable('duckgres_pid'), 0)::INTEGER;

CREATE MACRO version() AS server_version_text();

-- The transaction's start, also after ROLLBACK TO SAVEPOINT has begun the engine's transaction anew.
CREATE MACRO now() AS coalesce(getvariable('duckgres_now')::TIMESTAMPTZ, system.main.now());

CREATE MACRO transaction_timestamp() AS now();
