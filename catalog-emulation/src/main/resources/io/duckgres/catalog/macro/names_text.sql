-- A possibly qualified, possibly quoted name as its parts: unquoted ones folded to lower case.
CREATE MACRO name_parts(name_) AS list_transform(
  regexp_extract_all(name_, '"(?:[^"]|"")*"|[^."\s]+'),
  p -> if(p LIKE '"%', replace(p[2:-2], '""', '"'), lower(p)));

CREATE MACRO quoted_or_bare(name_, text_) AS
  text_ = name_ OR text_ = '"' || replace(name_, '"', '""') || '"';

CREATE MACRO charin(x) AS left(x::VARCHAR, 1);
