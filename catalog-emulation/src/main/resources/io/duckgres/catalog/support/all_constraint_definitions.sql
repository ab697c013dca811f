-- With the CHECKs of domains, whose expression is as pg_get_constraintdef() shows it.
SELECT *, expression AS pretty FROM constraint_definitions
UNION ALL
SELECT
  oid, nspname, NULL, conname, 'd', NULL, NULL, expression, NULL, NULL, NULL,
  [NULL, NULL, NULL, NULL, NULL, if(convalidated, 't', 'f')], pretty
FROM domain_checks
