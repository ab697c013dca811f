-- The PostgreSQL type each engine type is shown as.
SELECT n.engine, t.oid, t.typarray FROM engine_type_names n JOIN system_types t ON t.typname = n.typname AND t.typnamespace = 11
