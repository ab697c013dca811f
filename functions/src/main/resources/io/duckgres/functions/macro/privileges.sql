-- A database belongs to the user who is connected: every privilege on what there is is there.

CREATE MACRO has_table_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('TABLE', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('TABLE', privilege_));

CREATE MACRO has_any_column_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('COLUMN', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('COLUMN', privilege_));

CREATE MACRO has_column_privilege(object_, column_, privilege_) AS if(object_ IS NULL OR column_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('COLUMN', privilege_)),
  (user_, object_, column_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR column_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('COLUMN', privilege_));

CREATE MACRO has_database_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('DATABASE', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('DATABASE', privilege_));

CREATE MACRO has_foreign_data_wrapper_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('FDW', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('FDW', privilege_));

CREATE MACRO has_function_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('FUNCTION', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('FUNCTION', privilege_));

CREATE MACRO has_language_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('LANGUAGE', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('LANGUAGE', privilege_));

CREATE MACRO has_parameter_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('PARAMETER', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('PARAMETER', privilege_));

CREATE MACRO has_schema_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('SCHEMA', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('SCHEMA', privilege_));

CREATE MACRO has_sequence_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('SEQUENCE', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('SEQUENCE', privilege_));

CREATE MACRO has_server_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('SERVER', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('SERVER', privilege_));

CREATE MACRO has_tablespace_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('TABLESPACE', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('TABLESPACE', privilege_));

CREATE MACRO has_type_privilege(object_, privilege_) AS if(object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('TYPE', privilege_)),
  (user_, object_, privilege_) AS if(user_ IS NULL OR object_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('TYPE', privilege_));

CREATE MACRO pg_has_role(role_, privilege_) AS if(role_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('ROLE', privilege_)),
  (user_, role_, privilege_) AS if(user_ IS NULL OR role_ IS NULL OR privilege_ IS NULL, NULL, _pg_are_privileges('ROLE', privilege_));

CREATE MACRO row_security_active(relation_) AS if(relation_ IS NULL, NULL, false);
