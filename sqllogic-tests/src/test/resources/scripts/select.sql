SELECT 1;
SELECT 'a' AS b, 2::bigint, NULL, 1.5, true;
SELEC 1;
SELECT * FROM nosuch;
SELECT 1/0;
