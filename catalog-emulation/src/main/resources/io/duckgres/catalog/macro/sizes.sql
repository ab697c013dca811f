-- The engine tells no size per table: an estimate from its row count, as pg_class.relpages.
CREATE MACRO pg_relation_size(relation_) AS (
  SELECT table_pages(_r.rows) * 8192 FROM (SELECT regclassin(relation_) AS oid) _a
  JOIN _duckgres.catalog.user_relations _r ON _r.oid = _a.oid),
(relation_, fork_) AS (
  SELECT if(fork_ = 'main', table_pages(_r.rows) * 8192, 0) FROM (SELECT regclassin(relation_) AS oid) _a
  JOIN _duckgres.catalog.user_relations _r ON _r.oid = _a.oid);

CREATE MACRO pg_table_size(relation_) AS pg_relation_size(relation_);

CREATE MACRO pg_total_relation_size(relation_) AS pg_relation_size(relation_);

CREATE MACRO pg_indexes_size(relation_) AS if(relation_ IS NULL, NULL, 0)::BIGINT;

CREATE MACRO pg_database_size(database_) AS if(database_ IS NULL, NULL, (
  SELECT coalesce(sum(table_pages(_r.rows)), 0)::BIGINT * 8192 FROM _duckgres.catalog.user_relations _r));

CREATE MACRO pg_tablespace_size(tablespace_) AS pg_database_size(tablespace_);
