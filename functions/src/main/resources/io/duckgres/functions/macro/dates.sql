-- Dates and times, where PostgreSQL's function is a form of another.
CREATE MACRO make_interval(years := 0, months := 0, weeks := 0, days := 0, hours := 0, mins := 0, secs := 0.0) AS
  _pg_make_interval(years::INTEGER, months::INTEGER, weeks::INTEGER, days::INTEGER, hours::INTEGER, mins::INTEGER, secs::DOUBLE);
CREATE MACRO timeofday() AS _pg_timeofday(clock_timestamp());
-- The transaction may begin a little after the statement that begins it.
CREATE MACRO statement_timestamp() AS greatest(_pg_statement_timestamp(), now());
