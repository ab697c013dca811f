SELECT set_config('a.b', 'c', false);
SELECT current_setting('a.b');
BEGIN;
SELECT set_config('work_mem', '5MB', true);
SHOW work_mem;
COMMIT;
SHOW work_mem;
BEGIN;
SELECT set_config('work_mem', '6MB', false);
ROLLBACK;
SELECT current_setting('work_mem');
SELECT current_setting('nosuch.x', true) IS NULL AS missing;
SELECT current_setting('nosuch.x');
-- differs(simple): rows and their description are sent a chunk at a time, so an error comes before them
-- | ErrorResponse ERROR 42704 "unrecognized configuration parameter \"nosuch.x\""
SELECT set_config('nosuch', 'x', false);
-- differs(simple): rows and their description are sent a chunk at a time, so an error comes before them
-- | ErrorResponse ERROR 42704 "unrecognized configuration parameter \"nosuch\""
SELECT set_config('work_mem', 'junk', false);
-- differs(simple): rows and their description are sent a chunk at a time, so an error comes before them
-- | ErrorResponse ERROR 22023 "invalid value for parameter \"work_mem\": \"junk\""
SELECT set_config('search_path', 'public, pg_catalog', false);
SHOW search_path;
SELECT set_config('search_path', NULL, false);
SELECT pg_backend_pid() > 0 AS positive;
PREPARE p (integer, text) AS SELECT $1, $2;
SELECT name, from_sql FROM pg_prepared_statements WHERE name = 'p';
DEALLOCATE p;
BEGIN;
DECLARE c BINARY NO SCROLL CURSOR WITH HOLD FOR SELECT 1 AS x;
DECLARE d SCROLL CURSOR FOR SELECT 2;
SELECT name, is_holdable, is_binary, is_scrollable FROM pg_cursors WHERE name <> '' ORDER BY 1;
COMMIT;
SELECT name FROM pg_cursors WHERE name <> '' ORDER BY 1;
CLOSE ALL;
SELECT datname = current_database() AS mine, state FROM pg_stat_activity WHERE pid = pg_backend_pid();
BEGIN;
DECLARE s NO SCROLL CURSOR FOR SELECT g FROM (VALUES (1), (2), (3), (4), (5), (6)) v (g) ORDER BY g;
FETCH 2 FROM s;
FETCH ABSOLUTE 4 FROM s;
FETCH ABSOLUTE 2 FROM s;
ROLLBACK;
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT nosuch;
ROLLBACK AND CHAIN;
SHOW transaction_isolation;
SHOW transaction_read_only;
COMMIT AND CHAIN;
SHOW transaction_isolation;
COMMIT;
SHOW transaction_isolation;

-- Nothing of this kind runs at the moment.
SELECT count(*) FROM pg_stat_progress_copy;
SELECT count(*) FROM pg_stat_progress_create_index;
SELECT count(*) FROM pg_stat_progress_vacuum;
