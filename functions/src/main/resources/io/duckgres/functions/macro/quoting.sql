-- quote_ident leaves what needs no quotes: lower-case names that are no keyword of another than the unreserved kind.
CREATE MACRO quote_ident(text_) AS CASE
  WHEN regexp_full_match(text_, '[a-z_][a-z0-9_]*') AND text_ NOT IN (
    'all', 'analyse', 'analyze', 'and', 'any', 'array', 'as', 'asc', 'asymmetric', 'authorization', 'between',
    'bigint', 'binary', 'bit', 'boolean', 'both', 'case', 'cast', 'char', 'character', 'check', 'coalesce',
    'collate', 'collation', 'column', 'concurrently', 'constraint', 'create', 'cross', 'current_catalog',
    'current_date', 'current_role', 'current_schema', 'current_time', 'current_timestamp', 'current_user', 'dec',
    'decimal', 'default', 'deferrable', 'desc', 'distinct', 'do', 'else', 'end', 'except', 'exists', 'extract',
    'false', 'fetch', 'float', 'for', 'foreign', 'freeze', 'from', 'full', 'grant', 'greatest', 'group',
    'grouping', 'having', 'ilike', 'in', 'initially', 'inner', 'inout', 'int', 'integer', 'intersect',
    'interval', 'into', 'is', 'isnull', 'join', 'lateral', 'leading', 'least', 'left', 'like', 'limit',
    'localtime', 'localtimestamp', 'national', 'natural', 'nchar', 'none', 'normalize', 'not', 'notnull', 'null',
    'nullif', 'numeric', 'offset', 'on', 'only', 'or', 'order', 'out', 'outer', 'overlaps', 'overlay', 'placing',
    'position', 'precision', 'primary', 'real', 'references', 'returning', 'right', 'row', 'select',
    'session_user', 'setof', 'similar', 'smallint', 'some', 'substring', 'symmetric', 'table', 'tablesample',
    'then', 'time', 'timestamp', 'to', 'trailing', 'treat', 'trim', 'true', 'union', 'unique', 'user', 'using',
    'values', 'varchar', 'variadic', 'verbose', 'when', 'where', 'window', 'with', 'xmlattributes', 'xmlconcat',
    'xmlelement', 'xmlexists', 'xmlforest', 'xmlnamespaces', 'xmlparse', 'xmlpi', 'xmlroot', 'xmlserialize',
    'xmltable'
  ) THEN text_
  ELSE '"' || replace(text_, '"', '""') || '"' END;

CREATE MACRO quote_literal(value_) AS
  if(contains(value_::VARCHAR, '\'), 'E', '') || '''' || replace(replace(value_::VARCHAR, '''', ''''''), '\', '\\') || '''';

CREATE MACRO quote_nullable(value_) AS coalesce(quote_literal(value_), 'NULL');
