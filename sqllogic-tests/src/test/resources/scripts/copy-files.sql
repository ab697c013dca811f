CREATE TABLE t (a integer);
COPY t FROM '/etc/passwd';
COPY t TO '/tmp/duckgres_escape';
COPY (SELECT 1) TO '/tmp/duckgres_escape' (FORMAT csv);
COPY t FROM PROGRAM 'ls';
COPY (SELECT 1) TO PROGRAM 'cat';
COPY nosuch FROM '/etc/passwd';
