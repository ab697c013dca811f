-- What pg_constraint.confdeltype means.
CREATE MACRO key_rule(code_) AS
  CASE code_ WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT'
    ELSE 'NO ACTION' END;

CREATE MACRO index_column_text(column_) AS
  if(column_ LIKE '(%' OR column_ LIKE '"%', expression_text(column_), quote_ident(column_));

CREATE MACRO index_text(index_, table_, unique_, columns_, method_) AS
  'CREATE ' || if(unique_, 'UNIQUE ', '') || 'INDEX ' || quote_ident(index_) || ' ON '
    || table_ || ' USING ' || method_ || ' (' || array_to_string(list_transform(columns_, c -> index_column_text(c)), ', ')
    || ')';

-- A text kept with a view, in which a schema is shown only where the search path does not find the relation.
CREATE MACRO shown_relations(text_) AS regexp_replace(
  list_reduce(
    list_concat([text_], list_transform(['pg_catalog'] || search_path_schemas(), s -> chr(3) || quote_ident(s) || chr(4))),
    (kept, mark) -> replace(kept, mark, '')),
  chr(3) || '([^' || chr(4) || ']*)' || chr(4), '\1.', 'g');

-- A view's query: as PostgreSQL prints it, or else what the engine keeps behind CREATE VIEW name (columns) AS.
CREATE MACRO view_text(definition_, notes_, pretty_) AS coalesce(
  shown_relations(note_value(notes_, if(pretty_, 'pretty', 'view'))),
  ' ' || expression_text(regexp_replace(definition_, '^CREATE\s+(?:TEMPORARY\s+|TEMP\s+)?VIEW\s+.*?\s+AS\s+', '', 'is')));

CREATE MACRO constraint_text(contype_, columns_, expression_, table_, refcolumns_, rules_) AS CASE contype_
  WHEN 'p' THEN 'PRIMARY KEY (' || array_to_string(list_transform(columns_, c -> quote_ident(c)), ', ') || ')'
  WHEN 'u' THEN 'UNIQUE (' || array_to_string(list_transform(columns_, c -> quote_ident(c)), ', ') || ')'
  WHEN 'c' THEN 'CHECK (' || expression_text(expression_) || ')'
  WHEN 'd' THEN 'CHECK (' || expression_ || ')' || if(rules_[6] = 't', '', ' NOT VALID')
  WHEN 'f' THEN 'FOREIGN KEY (' || array_to_string(list_transform(columns_, c -> quote_ident(c)), ', ')
    || ') REFERENCES ' || table_ || '('
    || array_to_string(list_transform(refcolumns_, c -> quote_ident(c)), ', ') || ')' || coalesce(
      if(rules_[3] = 'f', ' MATCH FULL', '')
        || if(rules_[2] = 'a', '', ' ON UPDATE ' || key_rule(rules_[2]))
        || if(rules_[1] = 'a', '', ' ON DELETE ' || key_rule(rules_[1]))
        || if(rules_[7] = '', '', ' ('
          || array_to_string(list_transform(string_split(rules_[7], chr(4)), c -> quote_ident(c)), ', ') || ')')
        || if(rules_[4] = 't', ' DEFERRABLE', '') || if(rules_[5] = 't', ' INITIALLY DEFERRED', '')
        || if(rules_[6] = 't', '', ' NOT VALID'), '') END;
