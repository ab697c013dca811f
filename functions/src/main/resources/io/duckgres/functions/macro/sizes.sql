-- PostgreSQL's rule: the first unit in which the number has fewer than five digits, rounded half away from zero.
CREATE MACRO pg_size_pretty(bytes_) AS CASE
  WHEN bytes_ IS NULL THEN NULL
  WHEN abs(bytes_) < 10240 THEN bytes_::VARCHAR || ' bytes'
  WHEN abs(bytes_) < 10485248 THEN round(bytes_ / 1024.0)::BIGINT::VARCHAR || ' kB'
  WHEN abs(bytes_) < 10736893952 THEN round(bytes_ / 1048576.0)::BIGINT::VARCHAR || ' MB'
  WHEN abs(bytes_) < 10994579406848 THEN round(bytes_ / 1073741824.0)::BIGINT::VARCHAR || ' GB'
  WHEN abs(bytes_) < 11258449312612352 THEN round(bytes_ / 1099511627776.0)::BIGINT::VARCHAR || ' TB'
  ELSE round(bytes_ / 1125899906842624.0)::BIGINT::VARCHAR || ' PB' END;
