SHOW server_version_num;
SHOW DateStyle;
SHOW standard_conforming_strings;
SHOW client_encoding;
SHOW transaction_isolation;
SHOW search_path;
SET extra_float_digits = 0;
SELECT 0.1::float8 + 0.2, 1.1::float4;
RESET extra_float_digits;
SET bytea_output = 'escape';
SELECT '\x00ff41'::bytea;
RESET bytea_output;
SET IntervalStyle = 'iso_8601';
SELECT '1 year 2 days 03:04:05'::interval;
SET IntervalStyle = 'sql_standard';
SELECT '1 year 2 days 03:04:05'::interval;
RESET IntervalStyle;
SET DateStyle = 'SQL, DMY';
SELECT '2024-02-01'::date, '2024-02-01 01:02:03'::timestamp, '01/02/2024'::date;
SET DateStyle = 'ISO, MDY';
SELECT '2024-02-01'::date, '01/02/2024'::date;
SET TimeZone = 'America/New_York';
SELECT '2024-07-01 12:00:00+00'::timestamptz, '2024-01-01 12:00:00'::timestamptz, '2024-07-01 12:00:00+00'::timestamptz::timestamp, '2024-07-01 12:00:00+00'::timestamptz::date;
SELECT timestamp '2024-07-01 12:00' AT TIME ZONE 'Europe/Berlin', extract(hour FROM '2024-07-01 12:00:00+00'::timestamptz);
SET LOCAL TimeZone = 'UTC';
SHOW TimeZone;
RESET TimeZone;
SHOW TimeZone;
SELECT current_setting('TimeZone'), set_config('application_name', 'me', false), current_setting('application_name');
SELECT current_schema, current_schema(), current_catalog = current_database();
SET nosuch.thing = 'x';
SHOW nosuch.thing;
SHOW nosuch;
-- differs(extended, binary): PostgreSQL computes constants when it plans; here the error comes with the rows
-- | RowDescription ["nosuch" type=25 length=-1 typmod=-1]
-- | ErrorResponse ERROR 42704 "unrecognized configuration parameter \"nosuch\""
SET statement_timeout = 'x';
SET standard_conforming_strings = off;
SELECT 'a\nb';
-- differs: the NOTICE or WARNING is not sent
-- | RowDescription ["?column?" type=25 length=-1 typmod=-1]
-- | DataRow ["a\nb"]
-- | CommandComplete "SELECT 1"

-- Isolation of the transactions to come.
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE;
SHOW default_transaction_isolation;
SHOW transaction_isolation;
BEGIN;
SHOW transaction_isolation;
COMMIT;
SET default_transaction_isolation = 'repeatable read';
BEGIN ISOLATION LEVEL SERIALIZABLE;
SHOW transaction_isolation;
COMMIT;
SET default_transaction_isolation = 'snapshot';
RESET default_transaction_isolation;
