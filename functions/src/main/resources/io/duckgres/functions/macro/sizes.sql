-- Numbers of any type, exactly.
CREATE MACRO pg_size_pretty(bytes_) AS _pg_size_pretty(bytes_::VARCHAR);
