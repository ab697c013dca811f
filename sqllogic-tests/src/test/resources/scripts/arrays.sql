SELECT (ARRAY[10,20,30])[1], (ARRAY[10,20,30])[-1], (ARRAY[10,20,30])[4], (ARRAY[10,20,30])[2:3];
SELECT array_length(ARRAY[1,2], 1), array_length('{}'::integer[], 1), cardinality(ARRAY[1,2]), array_upper(ARRAY[1,2], 1);
SELECT ARRAY[1,2] || 3, ARRAY[1,2] || ARRAY[3], array_append(ARRAY[1], 2), array_cat(ARRAY[1], ARRAY[2]);
SELECT 2 = ANY (ARRAY[1,2]), 2 = ALL (ARRAY[1,2]), ARRAY[1,2] @> ARRAY[1], ARRAY[1,2] && ARRAY[2,3], ARRAY[1,2] = ARRAY[1,2];
SELECT unnest(ARRAY[1,2]);
SELECT * FROM unnest(ARRAY['a','b']) AS u(x);
SELECT array_agg(n ORDER BY n), array_agg(DISTINCT n % 2) FROM generate_series(1, 3) g(n);
-- differs(simple, extended): generate_series is bigint
-- | RowDescription ["array_agg" type=1016 length=-1 typmod=-1, "array_agg" type=1016 length=-1 typmod=-1]
-- | DataRow ["{1,2,3}", "{0,1}"]
-- | CommandComplete "SELECT 1"
-- differs(binary): generate_series is bigint
-- | RowDescription ["array_agg" type=1016 length=-1 typmod=-1, "array_agg" type=1016 length=-1 typmod=-1]
-- | DataRow [x'0000000100000000000000140000000300000001000000080000000000000001000000080000000000000002000000080000000000000003', x'0000000100000000000000140000000200000001000000080000000000000000000000080000000000000001']
-- | CommandComplete "SELECT 1"
SELECT array_position(ARRAY['a','b'], 'b'), array_remove(ARRAY[1,2,1], 1), array_replace(ARRAY[1,2], 1, 9);
SELECT ARRAY(SELECT n FROM generate_series(1, 3) g(n));
-- differs(simple, extended): generate_series is bigint
-- | RowDescription ["array" type=1016 length=-1 typmod=-1]
-- | DataRow ["{1,2,3}"]
-- | CommandComplete "SELECT 1"
-- differs(binary): generate_series is bigint
-- | RowDescription ["array" type=1016 length=-1 typmod=-1]
-- | DataRow [x'0000000100000000000000140000000300000001000000080000000000000001000000080000000000000002000000080000000000000003']
-- | CommandComplete "SELECT 1"
CREATE TABLE t (a integer[], b text[]);
INSERT INTO t VALUES ('{1,2}', '{"x y",NULL}'), (ARRAY[3], ARRAY['z']), (NULL, '{}');
SELECT a, b, a[1], b[1] FROM t ORDER BY t.a;
