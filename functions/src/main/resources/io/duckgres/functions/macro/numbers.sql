CREATE MACRO width_bucket(value_, low_, high_, count_) AS CASE
    WHEN typeof(value_) IN ('DOUBLE', 'FLOAT') OR typeof(low_) IN ('DOUBLE', 'FLOAT') OR typeof(high_) IN ('DOUBLE', 'FLOAT')
    THEN _pg_width_bucket(value_::DOUBLE, low_::DOUBLE, high_::DOUBLE, count_::INTEGER)
    ELSE _pg_width_bucket(value_::VARCHAR, low_::VARCHAR, high_::VARCHAR, count_::INTEGER) END,
  (value_, bounds_) AS CASE WHEN value_ IS NULL OR bounds_ IS NULL THEN NULL
    WHEN len(list_filter(bounds_, b -> b IS NULL)) > 0
    THEN _pg_raise('NULL_VALUE_NOT_ALLOWED', 'thresholds array must not contain NULLs')
    ELSE len(list_filter(bounds_, b -> b <= value_)) END::INTEGER;

-- PostgreSQL's result is void, which clients see as an empty text.
CREATE MACRO _pg_setseed(seed_) AS if(setseed(_pg_seed(seed_)) IS NULL, '', NULL);

CREATE MACRO _pg_acosh(value_) AS acosh(_pg_from_one(value_));
