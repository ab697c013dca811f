CREATE MACRO array_to_string(array_, separator_) AS _pg_array_to_string(array_, separator_),
(array_, separator_, null_) AS _pg_array_to_string(array_, separator_, null_);

-- information_schema._pg_expandarray: rows (x, n) of an array's elements and their numbers.
CREATE MACRO _pg_expandarray(array_) AS unnest(list_transform(array_, (e, i) -> {'x': e, 'n': i::INTEGER}));

CREATE MACRO array_remove(array_, element_) AS list_filter(array_, e -> e IS DISTINCT FROM element_);

CREATE MACRO array_replace(array_, old_, new_) AS
  list_transform(array_, e -> if(e IS NOT DISTINCT FROM old_, new_, e));

CREATE MACRO array_positions(array_, element_) AS
  list_filter(list_transform(array_, (e, i) -> if(e IS NOT DISTINCT FROM element_, i, NULL)), i -> i IS NOT NULL)::INTEGER[];

CREATE MACRO trim_array(array_, count_) AS array_[1:_pg_check_trim(array_, count_)];

-- Assignment to an element: what lies between becomes NULL.
CREATE MACRO _pg_assign_element(array_, index_, value_) AS
  list_concat(
    list_append(list_resize(coalesce(array_, [])[1:index_ - 1], index_ - 1), value_),
    coalesce(array_, [])[index_ + 1:]);

-- The operator ||: a NULL array is an empty one, but two are NULL.
CREATE MACRO _pg_array_cat(left_, right_) AS if(left_ IS NULL AND right_ IS NULL, NULL, list_concat(left_, right_));

CREATE MACRO _pg_array_append(array_, element_) AS list_concat(array_, [element_]);

CREATE MACRO _pg_array_prepend(element_, array_) AS list_concat([element_], array_);

-- The subscripts of an int2vector or oidvector, which are counted from 0.
CREATE MACRO _pg_vector_subscripts(vector_, dimension_) AS if(dimension_ = 1, range(0, len(vector_)), [])::INTEGER[];
