-- The engine tells no size per table: an estimate from its row count, as pg_class.relpages.
CREATE MACRO pg_relation_size(relation_) AS (
  SELECT c.relpages::BIGINT * 8192 FROM _duckgres.catalog.pg_class c WHERE c.oid = regclassin(relation_)),
(relation_, fork_) AS (
  SELECT if(fork_ = 'main', c.relpages::BIGINT * 8192, 0) FROM _duckgres.catalog.pg_class c
  WHERE c.oid = regclassin(relation_));

CREATE MACRO pg_table_size(relation_) AS pg_relation_size(relation_);

CREATE MACRO pg_total_relation_size(relation_) AS pg_relation_size(relation_);

CREATE MACRO pg_indexes_size(relation_) AS if(relation_ IS NULL, NULL, 0)::BIGINT;

CREATE MACRO pg_database_size(database_) AS (
  SELECT sum(c.relpages)::BIGINT * 8192 FROM _duckgres.catalog.pg_class c);

CREATE MACRO pg_tablespace_size(tablespace_) AS pg_database_size(tablespace_);
