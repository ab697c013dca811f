CREATE MACRO pg_get_keywords() AS TABLE SELECT * FROM _duckgres.catalog.sql_keywords;
