SELECT 7/2, -7/2, 7/-2, 7%3, -7%3, 7.0/2, 7/2.0;
SELECT 7::bigint/2, 7::smallint/2::smallint, 2147483647/2;
SELECT n/2 AS half, count(*) FROM generate_series(1, 5) g(n) GROUP BY n/2 ORDER BY n/2;
SELECT 1/0;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=23 length=4 typmod=-1]
-- | ErrorResponse ERROR 22012 "division by zero"
SELECT 1%0;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=23 length=4 typmod=-1]
-- | ErrorResponse ERROR 22012 "division by zero"
SELECT 1.0/0;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=1700 length=-1 typmod=-1]
-- | ErrorResponse ERROR 22012 "division by zero"
SELECT 1::float8/0;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=701 length=8 typmod=-1]
-- | ErrorResponse ERROR 22012 "division by zero"
SELECT n/(n-3) FROM generate_series(1, 5) g(n);
-- differs(simple): rows and their description are sent a chunk at a time, so an error comes before them
-- | ErrorResponse ERROR 22012 "division by zero"
-- differs(extended, binary): rows and their description are sent a chunk at a time, so an error comes before them
-- | RowDescription ["?column?" type=23 length=4 typmod=-1]
-- | ErrorResponse ERROR 22012 "division by zero"
SELECT 2147483647 + 1;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=23 length=4 typmod=-1]
-- | ErrorResponse ERROR 22003 "integer out of range"
SELECT 9223372036854775807 + 1;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=20 length=8 typmod=-1]
-- | ErrorResponse ERROR 22003 "bigint out of range"
SELECT 32767::smallint + 1::smallint;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=21 length=2 typmod=-1]
-- | ErrorResponse ERROR 22003 "smallint out of range"
SELECT -2147483648::integer, (-2147483648)::integer / -1;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["?column?" type=23 length=4 typmod=-1, "?column?" type=23 length=4 typmod=-1]
-- | ErrorResponse ERROR 22003 "integer out of range"
SELECT abs(-5), mod(7, 3), div(7, 2), power(2, 10), sqrt(16), sign(-3), ceil(1.2), floor(-1.2);
SELECT 5 # 3, 5 & 3, 5 | 3, ~5, 1 << 4, 256 >> 4, 2 ^ 3, |/ 16.0, @ -5;
