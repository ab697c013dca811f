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
create table rounded_elements (a timestamp(0)[]);
-- differs: only the elements of varchar(n)[] and char(n)[] are held to a modifier
-- | ErrorResponse ERROR 0A000 "a modifier of the elements of a column of type timestamp[] is not supported" hint="Leave it out, or keep the values in columns or rows of their own."
create table cut_elements (a bit(3)[]);
-- differs: only the elements of varchar(n)[] and char(n)[] are held to a modifier
-- | ErrorResponse ERROR 0A000 "a modifier of the elements of a column of type bit[] is not supported" hint="Leave it out, or keep the values in columns or rows of their own."
