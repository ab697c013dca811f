-- What pg_get_constraintdef() needs of each constraint.
SELECT oid, nspname, contype, column_names, expression, referenced_table, referenced_column_names FROM all_constraints
UNION ALL
SELECT conoid, 'pg_catalog', contype, expressions, NULL, NULL, NULL FROM system_indexes WHERE conoid <> 0
