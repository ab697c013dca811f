-- A database belongs to the user who is connected: every privilege is there.
CREATE MACRO has_table_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_any_column_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_column_privilege(object_, column_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, column_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_database_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_foreign_data_wrapper_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_function_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_language_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_parameter_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_schema_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_sequence_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_server_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_tablespace_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO has_type_privilege(object_, privilege_) AS if(object_ IS NULL, NULL, true),
  (user_, object_, privilege_) AS if(object_ IS NULL, NULL, true);

CREATE MACRO pg_has_role(role_, privilege_) AS if(role_ IS NULL, NULL, true),
  (user_, role_, privilege_) AS if(role_ IS NULL, NULL, true);

CREATE MACRO row_security_active(relation_) AS if(relation_ IS NULL, NULL, false);
