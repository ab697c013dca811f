-- Tables own their defaults, constraints their indexes, columns their sequences.
SELECT
  1259 AS classid, i.oid AS objid, 0 AS objsubid, if(i.conoid = 0, 1259, 2606) AS refclassid,
  if(i.conoid = 0, i.indrelid, i.conoid) AS refobjid, 0 AS refobjsubid, if(i.conoid = 0, 'a', 'i') AS deptype
FROM user_indexes i
UNION ALL
SELECT 2604, oid, 0, 1259, adrelid, adnum, 'a' FROM pg_attrdef
UNION ALL
SELECT 2606, c.oid, 0, 1259, c.conrelid, unnest(c.conkey), 'a' FROM pg_constraint c
UNION ALL
-- An identity column's sequence is part of it, a serial column's is owned by it.
SELECT 1259, object_oid('relation', sequence_nspname, sequence_name), 0, 1259, attrelid, attnum, if(identity = '', 'a', 'i')
FROM owned_sequences
UNION ALL
-- Any default is made after the sequence it names.
SELECT 2604, object_oid('attrdef', attrelid::VARCHAR, attnum::VARCHAR), 0, 1259,
  object_oid('relation', sequence_nspname, sequence_name), 0, 'n'
FROM user_columns WHERE sequence_name IS NOT NULL AND identity = ''
UNION ALL
-- A view's rule is part of it and depends on what it reads.
SELECT 2618, object_oid('rewrite', nspname, relname), 0, 1259, oid, 0, unnest(['i', 'n'])
FROM user_tables WHERE relkind IN ('v', 'm')
UNION ALL
SELECT 2618, object_oid('rewrite', nspname, relname), 0, 1259,
  object_oid('relation', if(parts[1] = 'temp', 'pg_temp_1', if(parts[2] = 'main', 'public', parts[2])), parts[3]), 0, 'n'
FROM (
  SELECT nspname, relname, name_parts(unnest(note_list(notes, 'uses'))) AS parts
  FROM user_tables WHERE relkind IN ('v', 'm') AND contains(notes, chr(1) || 'uses=')
)
UNION ALL
SELECT 1247, row_type_oid(nspname, relname), 0, 1259, oid, 0, 'i' FROM user_tables
UNION ALL
SELECT 1259, attrelid, attnum, 1247, atttypid, 0, 'n' FROM user_columns WHERE domain_name IS NOT NULL OR atttypid IN (SELECT oid FROM user_enums)
UNION ALL
SELECT 1259, oid, 0, 2615, relnamespace, 0, 'n' FROM user_relations WHERE relkind <> 'i'
UNION ALL
SELECT 1247, oid, 0, 2615, typnamespace, 0, 'n' FROM user_enums
UNION ALL
SELECT 1247, oid, 0, 2615, typnamespace, 0, 'n' FROM user_domains
UNION ALL
SELECT 1247, oid, 0, 1247, typbasetype, 0, 'n' FROM user_domains WHERE typbasetype > 16383
UNION ALL
SELECT 2606, oid, 0, 1247, typid, 0, 'a' FROM domain_checks
