SELECT * FROM elsewhere.public.t;
-- differs: the error has no position
-- | ErrorResponse ERROR 0A000 "cross-database references are not implemented: \"elsewhere.public.t\""
INSERT INTO elsewhere.public.t VALUES (1);
-- differs: the error has no position
-- | ErrorResponse ERROR 0A000 "cross-database references are not implemented: \"elsewhere.public.t\""
CREATE TABLE elsewhere.public.t (a integer);
-- differs: the error has no position
-- | ErrorResponse ERROR 0A000 "cross-database references are not implemented: \"elsewhere.public.t\""
SELECT '$ ? (@ like_regex "a b" flag "x")'::jsonpath;
-- differs(simple): the error has no position
-- | ErrorResponse ERROR 0A000 "XQuery \"x\" flag (expanded regular expressions) is not implemented"
-- differs(extended, binary): a constant fails at Execute, without position
-- | RowDescription ["jsonpath" type=4072 length=-1 typmod=-1]
-- | ErrorResponse ERROR 0A000 "XQuery \"x\" flag (expanded regular expressions) is not implemented"
SELECT U&'\XYZW';
SELECT E'\uXYZW';
