-- Relations that have a file in PostgreSQL; the number is that of the relation.
CREATE MACRO pg_relation_filenode(relation_) AS (
  SELECT nullif(_c.relfilenode, 0) FROM (SELECT regclassin(relation_) AS oid) _a
  JOIN _duckgres.catalog.pg_class _c ON _c.oid = _a.oid);

CREATE MACRO pg_relation_filepath(relation_) AS 'base/5/' || pg_relation_filenode(relation_);

CREATE MACRO pg_filenode_relation(tablespace_, node_) AS (
  SELECT _c.oid FROM (SELECT node_ AS node) _a JOIN _duckgres.catalog.pg_class _c ON _c.relfilenode = _a.node);

CREATE MACRO pg_sequence_last_value(sequence_) AS (
  SELECT _q.last_value FROM (SELECT regclassin(sequence_) AS oid) _a
  JOIN _duckgres.catalog.user_namespaces _s ON true
  JOIN duckdb_sequences() _q ON _q.database_name = _s.database_name AND _q.schema_name = _s.engine_schema
  WHERE object_oid('relation', _s.nspname, _q.sequence_name) = _a.oid);

-- Nothing is partitioned: a table is its own root and the only one in its tree.
CREATE MACRO pg_partition_root(relation_) AS NULL::UINTEGER;

CREATE MACRO pg_partition_ancestors_list(relation_) AS []::UINTEGER[];

CREATE MACRO pg_partition_tree_list(relation_) AS
  []::STRUCT(relid UINTEGER, parentrelid UINTEGER, isleaf BOOLEAN, level INTEGER)[];

CREATE MACRO pg_get_replica_identity_index(relation_) AS (
  SELECT min(_i.indexrelid) FROM (SELECT regclassin(relation_) AS oid) _a
  JOIN _duckgres.catalog.pg_index _i ON _i.indrelid = _a.oid AND _i.indisprimary);

-- The only access methods' properties that differ are btree's, which every index is shown as.
CREATE MACRO pg_indexam_has_property(am_, property_) AS CASE
  WHEN am_ IS NULL OR am_ NOT IN (403, 405, 783, 2742, 4000, 3580) THEN NULL
  WHEN lower(property_) IN ('can_order', 'can_unique') THEN am_ = 403
  WHEN lower(property_) = 'can_multi_col' THEN am_ IN (403, 783, 2742, 3580)
  WHEN lower(property_) = 'can_exclude' THEN am_ IN (403, 405, 783, 4000)
  WHEN lower(property_) = 'can_include' THEN am_ IN (403, 783, 4000) END;

CREATE MACRO pg_index_has_property(index_, property_) AS CASE
  WHEN index_ IS NULL THEN NULL
  WHEN lower(property_) IN ('clusterable', 'index_scan', 'bitmap_scan', 'backward_scan') THEN true END;

CREATE MACRO pg_index_column_has_property(index_, column_, property_) AS CASE
  WHEN index_ IS NULL OR column_ IS NULL THEN NULL
  WHEN lower(property_) IN ('asc', 'nulls_last', 'orderable', 'search_array', 'search_nulls', 'returnable') THEN true
  WHEN lower(property_) IN ('desc', 'nulls_first', 'distance_orderable') THEN false END;
