CREATE MACRO array_upper(array_, dimension_) AS if(dimension_ = 1 AND len(array_) > 0, len(array_)::INTEGER, NULL);

CREATE MACRO array_lower(array_, dimension_) AS if(dimension_ = 1 AND len(array_) > 0, 1, NULL);

CREATE MACRO cardinality(array_) AS len(array_)::INTEGER;

-- Elements that are NULL are left out, or written as null_.
CREATE MACRO array_to_string(array_, separator_) AS
  if(array_ IS NULL OR separator_ IS NULL, NULL,
    coalesce(list_aggregate(list_filter(array_, e -> e IS NOT NULL), 'string_agg', separator_), '')),
(array_, separator_, null_) AS
  if(array_ IS NULL OR separator_ IS NULL, NULL,
    coalesce(list_aggregate(
      if(null_ IS NULL, list_filter(array_, e -> e IS NOT NULL)::VARCHAR[],
        list_transform(array_, e -> coalesce(e::VARCHAR, null_))), 'string_agg', separator_), ''));

-- information_schema._pg_expandarray: rows (x, n) of an array's elements and their numbers.
CREATE MACRO _pg_expandarray(array_) AS unnest(list_transform(array_, (e, i) -> {'x': e, 'n': i::INTEGER}));

CREATE MACRO array_remove(array_, element_) AS list_filter(array_, e -> e IS DISTINCT FROM element_);

CREATE MACRO array_replace(array_, old_, new_) AS
  list_transform(array_, e -> if(e IS NOT DISTINCT FROM old_, new_, e));

CREATE MACRO array_ndims(array_) AS if(len(array_) > 0, 1, NULL);

-- generate_subscripts() as a list.
CREATE MACRO _pg_subscripts(array_, dimension_) AS
  if(dimension_ = 1, range(1, len(array_) + 1)::INTEGER[], []),
(array_, dimension_, reverse_) AS
  if(dimension_ = 1, if(reverse_, range(len(array_), 0, -1), range(1, len(array_) + 1))::INTEGER[], []);
