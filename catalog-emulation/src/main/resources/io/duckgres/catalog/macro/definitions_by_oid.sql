CREATE MACRO pg_get_expr(tree_, relation_) AS tree_, (tree_, relation_, pretty_) AS tree_;

CREATE MACRO pg_get_indexdef(oid_) AS (
  SELECT index_text(i.relname, i.nspname, i.table_name, i.is_unique, i.expressions)
  FROM _duckgres.catalog.user_indexes i WHERE i.oid = oid_),
(oid_, column_, pretty_) AS (
  SELECT if(column_ = 0, index_text(i.relname, i.nspname, i.table_name, i.is_unique, i.expressions),
    coalesce(index_column_text(i.expressions[column_]), ''))
  FROM _duckgres.catalog.user_indexes i WHERE i.oid = oid_);

CREATE MACRO pg_get_constraintdef(oid_) AS (
  SELECT constraint_text(c.contype, c.column_names, c.expression,
    if(list_contains(search_path_schemas(), c.nspname), '', quote_ident(c.nspname) || '.')
      || quote_ident(c.referenced_table), c.referenced_column_names)
  FROM _duckgres.catalog.all_constraints c
  WHERE object_oid('constraint', c.nspname, concat_ws('.', c.relname, c.conname)) = oid_),
(oid_, pretty_) AS (
  SELECT constraint_text(c.contype, c.column_names, c.expression,
    if(list_contains(search_path_schemas(), c.nspname), '', quote_ident(c.nspname) || '.')
      || quote_ident(c.referenced_table), c.referenced_column_names)
  FROM _duckgres.catalog.all_constraints c
  WHERE object_oid('constraint', c.nspname, concat_ws('.', c.relname, c.conname)) = oid_);

CREATE MACRO pg_get_viewdef(view_) AS (
  SELECT view_text(r.definition) FROM _duckgres.catalog.user_relations r
  WHERE r.relkind = 'v' AND r.oid = regclassin(view_)),
(view_, pretty_) AS (
  SELECT view_text(r.definition) FROM _duckgres.catalog.user_relations r
  WHERE r.relkind = 'v' AND r.oid = regclassin(view_));
