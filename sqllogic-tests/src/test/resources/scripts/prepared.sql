PREPARE p (integer) AS SELECT $1 + 1 AS n;
EXECUTE p(41);
EXECUTE p;
EXECUTE p(1, 2);
PREPARE p AS SELECT 1;
DEALLOCATE p;
EXECUTE p(1);
DEALLOCATE p;
PREPARE q AS SELECT 'x' AS t;
EXECUTE q;
DEALLOCATE ALL;
BEGIN;
DECLARE c CURSOR FOR SELECT n FROM generate_series(1, 5) g(n);
FETCH 2 FROM c;
-- differs(simple, extended): known fault: char(n) values inserted with trailing blanks keep them; length is bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | DataRow ["1"]
-- | DataRow ["2"]
-- | CommandComplete "FETCH 2"
-- | ReadyForQuery T
-- differs(binary): known fault: char(n) values inserted with trailing blanks keep them; length is bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | DataRow [x'0000000000000001']
-- | DataRow [x'0000000000000002']
-- | CommandComplete "FETCH 2"
-- | ReadyForQuery T
FETCH NEXT FROM c;
-- differs(simple, extended): known fault: char(n) values inserted with trailing blanks keep them; length is bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | DataRow ["3"]
-- | CommandComplete "FETCH 1"
-- | ReadyForQuery T
-- differs(binary): known fault: char(n) values inserted with trailing blanks keep them; length is bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | DataRow [x'0000000000000003']
-- | CommandComplete "FETCH 1"
-- | ReadyForQuery T
SELECT 'between' AS t;
FETCH ALL FROM c;
-- differs(simple, extended): known fault: char(n) values inserted with trailing blanks keep them; length is bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | DataRow ["4"]
-- | DataRow ["5"]
-- | CommandComplete "FETCH 2"
-- | ReadyForQuery T
-- differs(binary): known fault: char(n) values inserted with trailing blanks keep them; length is bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | DataRow [x'0000000000000004']
-- | DataRow [x'0000000000000005']
-- | CommandComplete "FETCH 2"
-- | ReadyForQuery T
FETCH 1 FROM c;
-- differs: known fault: char(n) values inserted with trailing blanks keep them; length is bigint
-- | RowDescription ["n" type=20 length=8 typmod=-1]
-- | CommandComplete "FETCH 0"
-- | ReadyForQuery T
CLOSE c;
FETCH 1 FROM c;
ROLLBACK;
DECLARE c CURSOR FOR SELECT 1;
