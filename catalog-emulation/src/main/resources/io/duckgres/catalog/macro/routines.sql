CREATE MACRO regprocedure_text(name_, oid_) AS name_ || '(' || coalesce((
  SELECT string_agg(regtypeout(a.type), ',' ORDER BY a.position)
  FROM (SELECT unnest(p.proargtypes) AS type, generate_subscripts(p.proargtypes, 1) AS position
        FROM _duckgres.catalog.pg_proc p WHERE p.oid = oid_) a), '') || ')';

CREATE MACRO pg_get_function_identity_arguments(oid_) AS CASE WHEN oid_ IS NULL THEN NULL ELSE coalesce((
  SELECT string_agg(
    CASE a.mode WHEN 'v' THEN 'VARIADIC ' WHEN 'b' THEN 'INOUT ' ELSE '' END
      || if(coalesce(a.name, '') = '', '', quote_ident(a.name) || ' ') || regtypeout(a.type), ', ' ORDER BY a.position)
  FROM (SELECT unnest(coalesce(p.proallargtypes, p.proargtypes)) AS type,
          unnest(coalesce(p.proargmodes, list_transform(p.proargtypes, t -> 'i'))) AS mode,
          unnest(coalesce(p.proargnames, list_transform(p.proargtypes, t -> ''))) AS name,
          generate_subscripts(coalesce(p.proallargtypes, p.proargtypes), 1) AS position
        FROM _duckgres.catalog.pg_proc p WHERE p.oid = oid_) a
  WHERE a.mode IN ('i', 'b', 'v')), '') END;

CREATE MACRO pg_get_function_arguments(oid_) AS CASE WHEN oid_ IS NULL THEN NULL ELSE coalesce((
  SELECT string_agg(
    CASE a.mode WHEN 'v' THEN 'VARIADIC ' WHEN 'b' THEN 'INOUT ' WHEN 'o' THEN 'OUT ' ELSE '' END
      || if(coalesce(a.name, '') = '', '', quote_ident(a.name) || ' ') || regtypeout(a.type), ', ' ORDER BY a.position)
  FROM (SELECT unnest(coalesce(p.proallargtypes, p.proargtypes)) AS type,
          unnest(coalesce(p.proargmodes, list_transform(p.proargtypes, t -> 'i'))) AS mode,
          unnest(coalesce(p.proargnames, list_transform(p.proargtypes, t -> ''))) AS name,
          generate_subscripts(coalesce(p.proallargtypes, p.proargtypes), 1) AS position
        FROM _duckgres.catalog.pg_proc p WHERE p.oid = oid_) a
  WHERE a.mode <> 't'), '') END;

CREATE MACRO pg_get_function_result(oid_) AS (
  SELECT CASE WHEN p.prokind = 'p' THEN NULL ELSE if(p.proretset, 'SETOF ', '') || regtypeout(p.prorettype) END
  FROM _duckgres.catalog.pg_proc p WHERE p.oid = oid_);
