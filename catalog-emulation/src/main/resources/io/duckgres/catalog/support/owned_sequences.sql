-- The sequences that belong to a column, as the table's notes say.
SELECT attrelid, attnum, identity, sequence_nspname, sequence_name
FROM user_columns c
JOIN user_tables t ON t.oid = c.attrelid
WHERE c.sequence_name IS NOT NULL AND note_value(t.notes, 'owned.' || c.attname) IS NOT NULL
