SELECT
  shown_database() AS catalog_name, nspname AS schema_name, pg_get_userbyid(nspowner) AS schema_owner,
  NULL AS default_character_set_catalog, NULL AS default_character_set_schema, NULL AS default_character_set_name,
  NULL AS sql_path
FROM _duckgres.catalog.pg_namespace
WHERE nspname <> 'pg_temp_1'
