-- name(type,type), as regprocedure prints a function.
CREATE MACRO routine_text(oid_) AS (
  SELECT _p.proname || '(' || coalesce((
    SELECT string_agg(_n.display_name || if(_n.is_array, '[]', ''), ',' ORDER BY _t.position)
    FROM (SELECT unnest(_p.proargtypes) AS type, generate_subscripts(_p.proargtypes, 1) AS position) _t
    JOIN _duckgres.catalog.type_names _n ON _n.oid = _t.type), '') || ')'
  FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.pg_proc _p ON _p.oid = _a.oid);

CREATE MACRO pg_get_function_identity_arguments(oid_) AS (
  SELECT _r.identity_arguments FROM (SELECT oid_ AS oid) _a
  JOIN _duckgres.catalog.routine_texts _r ON _r.oid = _a.oid);

CREATE MACRO pg_get_function_arguments(oid_) AS (
  SELECT _r.arguments FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.routine_texts _r ON _r.oid = _a.oid);

CREATE MACRO pg_get_function_result(oid_) AS (
  SELECT _r.result FROM (SELECT oid_ AS oid) _a JOIN _duckgres.catalog.routine_texts _r ON _r.oid = _a.oid);
