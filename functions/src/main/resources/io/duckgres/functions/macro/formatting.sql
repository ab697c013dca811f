-- The text of a value of any type. typeof() is a constant when a statement is planned: text costs nothing.
CREATE MACRO _pg_text(value_) AS CASE WHEN typeof(value_) IN ('VARCHAR', 'INTEGER', 'BIGINT', 'SMALLINT') THEN value_::VARCHAR
  ELSE _pg_text_of(value_) END;

-- A value cast to text, which of a boolean is another text than it is shown as.
CREATE MACRO _pg_cast_text(value_) AS CASE
  WHEN typeof(value_) IN ('VARCHAR', 'INTEGER', 'BIGINT', 'SMALLINT', 'BOOLEAN', 'UUID', 'HUGEINT')
    OR typeof(value_) LIKE 'DECIMAL%' THEN value_::VARCHAR
  ELSE _pg_text_of(value_) END;

-- text || anynonarray.
CREATE MACRO _pg_text_cat(left_, right_) AS _pg_cast_text(left_) || _pg_cast_text(right_);

CREATE MACRO _pg_texts(array_) AS list_transform(array_, e -> _pg_text(e))::VARCHAR[];

CREATE MACRO _pg_text_list(array_) AS array_::VARCHAR[];

CREATE MACRO _pg_num_nulls(array_) AS len(list_filter(array_, e -> e IS NULL))::INTEGER;

CREATE MACRO _pg_num_nonnulls(array_) AS len(list_filter(array_, e -> e IS NOT NULL))::INTEGER;
