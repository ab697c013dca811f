CREATE MACRO pg_is_in_recovery() AS false;
CREATE MACRO pg_reload_conf() AS (_pg_session_state('reload') = 'true');

CREATE MACRO pg_is_wal_replay_paused() AS false;

CREATE MACRO pg_my_temp_schema() AS 0::UINTEGER;

CREATE MACRO pg_is_other_temp_schema(schema_) AS if(schema_ IS NULL, NULL, false);

CREATE MACRO pg_tablespace_location(tablespace_) AS if(tablespace_ IS NULL, NULL, '');

CREATE MACRO pg_jit_available() AS false;

CREATE MACRO inet_server_addr() AS NULL::VARCHAR;

CREATE MACRO inet_server_port() AS NULL::INTEGER;

CREATE MACRO inet_client_addr() AS NULL::VARCHAR;

CREATE MACRO inet_client_port() AS NULL::INTEGER;

CREATE MACRO pg_relation_is_publishable(relation_) AS if(relation_ IS NULL, NULL, true);

CREATE MACRO pg_relation_is_updatable(relation_, triggers_) AS if(relation_ IS NULL, NULL, 28);

CREATE MACRO pg_column_is_updatable(relation_, column_, triggers_) AS if(relation_ IS NULL, NULL, true);

CREATE MACRO pg_stat_get_numscans(relation_) AS if(relation_ IS NULL, NULL, 0)::BIGINT;
