CREATE MACRO own_oid() AS _pg_role_oid(current_user_name());

-- A role by its name or its OID, which need not be one.
CREATE MACRO grantee_oid(user_) AS
  CASE WHEN typeof(user_) = 'VARCHAR' THEN _pg_grantee_oid(user_::VARCHAR) ELSE try_cast(user_ AS BIGINT) END;

CREATE MACRO role_oid(role_) AS
  CASE WHEN typeof(role_) = 'VARCHAR' THEN _pg_role_oid(role_::VARCHAR) ELSE try_cast(role_ AS BIGINT) END;

CREATE MACRO schema_oid(name_) AS (
  SELECT coalesce(min(_n.oid), _pg_raise('INVALID_SCHEMA_NAME', 'schema "' || _a._name || '" does not exist')::UINTEGER)
  FROM (SELECT name_::VARCHAR AS _name) _a
  LEFT JOIN _duckgres.catalog.pg_namespace _n ON _n.nspname = _a._name GROUP BY _a._name);

-- A subquery is asked whether its branch is taken or not: without a schema's name it must not fail.
CREATE MACRO named_relation(name_) AS CASE
  WHEN to_regclass(name_::VARCHAR) IS NOT NULL THEN to_regclass(name_::VARCHAR)
  WHEN len(name_parts(name_::VARCHAR)) = 0 THEN _pg_raise('INVALID_NAME', 'invalid name syntax')::UINTEGER
  WHEN len(name_parts(name_::VARCHAR)) > 2 THEN _pg_raise('FEATURE_NOT_SUPPORTED',
    'cross-database references are not implemented: "' || array_to_string(name_parts(name_::VARCHAR), '.') || '"')::UINTEGER
  WHEN len(name_parts(name_::VARCHAR)) = 2 AND schema_oid(if(len(name_parts(name_::VARCHAR)) = 2, name_parts(name_::VARCHAR)[1], NULL)) IS NULL THEN NULL
  ELSE _pg_raise('UNDEFINED_TABLE',
    'relation "' || array_to_string(name_parts(name_::VARCHAR), '.') || '" does not exist')::UINTEGER END;

CREATE MACRO pg_has_role(role_, privilege_) AS _pg_has_role(own_oid(), role_oid(role_), privilege_::VARCHAR),
  (user_, role_, privilege_) AS _pg_has_role(role_oid(user_), role_oid(role_), privilege_::VARCHAR);

-- There are no entries for parameters.
CREATE MACRO has_parameter_privilege(object_, privilege_) AS
  if(object_ IS NULL, NULL, _pg_has_privilege('PARAMETER', privilege_::VARCHAR, own_oid(), 0, '')),
  (user_, object_, privilege_) AS
  if(object_ IS NULL, NULL, _pg_has_privilege('PARAMETER', privilege_::VARCHAR, grantee_oid(user_), 0, ''));

-- A column by its name or number; privileges are had on all of a table's columns or none.
CREATE MACRO column_privilege(role_, object_, column_, privilege_) AS CASE
  WHEN role_ IS NULL OR object_ IS NULL OR column_ IS NULL OR privilege_ IS NULL THEN NULL ELSE (
    SELECT _pg_has_privilege('COLUMN', _a._privilege, _a._role, _r.owner, CASE
      WHEN _r.oid IS NULL THEN NULL
      WHEN _s.attnum IS NOT NULL AND _r.relkind IN ('r', 'm') THEN _r.everybody
      WHEN _a._named AND _c.attnum IS NULL THEN _pg_raise('UNDEFINED_COLUMN',
        'column "' || _a._col || '" of relation "' || _r.relname || '" does not exist')::VARCHAR
      WHEN _c.attnum IS NOT NULL THEN _r.everybody END)
    FROM (SELECT role_::BIGINT AS _role, privilege_::VARCHAR AS _privilege, column_::VARCHAR AS _col,
      typeof(column_) = 'VARCHAR' AS _named,
      CASE WHEN role_ IS NULL THEN NULL WHEN typeof(object_) = 'VARCHAR' THEN named_relation(object_) ELSE try_cast(object_ AS UINTEGER) END AS _oid) _a
    LEFT JOIN _duckgres.catalog.relation_rights _r ON _r.oid = _a._oid
    LEFT JOIN _duckgres.catalog.pg_attribute _c
      ON _c.attrelid = _a._oid AND if(_a._named, _c.attname, _c.attnum::VARCHAR) = _a._col
    LEFT JOIN _duckgres.catalog.table_system_columns _s ON if(_a._named, _s.attname, _s.attnum::VARCHAR) = _a._col) END;

CREATE MACRO has_column_privilege(object_, column_, privilege_) AS column_privilege(own_oid(), object_, column_, privilege_),
  (user_, object_, column_, privilege_) AS column_privilege(grantee_oid(user_), object_, column_, privilege_);

CREATE MACRO row_security_active(relation_) AS CASE WHEN relation_ IS NULL THEN NULL
  WHEN typeof(relation_) = 'VARCHAR' THEN named_relation(relation_) IS NULL ELSE false END;
