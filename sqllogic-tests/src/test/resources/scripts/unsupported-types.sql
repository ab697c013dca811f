SELECT '(1,2)'::point;
-- differs: the engine has no geometric types
-- | ErrorResponse ERROR 0A000 "type point is not supported" hint="Store the coordinates as columns of double precision."
CREATE TABLE p (a box);
-- differs: the engine has no geometric types
-- | ErrorResponse ERROR 0A000 "type box is not supported" hint="Store the coordinates as columns of double precision."
SELECT circle(point(1, 2), 3);
-- differs: the engine has no geometric types
-- | ErrorResponse ERROR 0A000 "type point is not supported" hint="Store the coordinates as columns of double precision."
SELECT to_tsvector('simple', 'a b');
-- differs: the engine has no text search
-- | ErrorResponse ERROR 0A000 "type tsvector is not supported" hint="Search text with LIKE, ~ or SIMILAR TO."
CREATE TYPE f AS RANGE (subtype = float8);
-- differs: range types of the user are not supported
-- | ErrorResponse ERROR 0A000 "CREATE TYPE AS RANGE is not supported" hint="Use one of the six built-in range types, or two columns."
