point	SELECT 1
scan	SELECT count(*), sum(i), avg(i) FROM generate_series(1, 1000000) AS t(i)
group	SELECT i % 100 AS g, count(*), sum(i) FROM generate_series(1, 1000000) AS t(i) GROUP BY g ORDER BY g
join	SELECT count(*) FROM generate_series(1, 200000) AS a(i) JOIN generate_series(1, 200000) AS b(j) ON i = j
window	SELECT max(r) FROM (SELECT rank() OVER (PARTITION BY i % 50 ORDER BY i DESC) AS r FROM generate_series(1, 200000) AS t(i)) s
text	SELECT count(*) FROM generate_series(1, 200000) AS t(i) WHERE upper('row ' || i) LIKE '%99%'
catalog	SELECT count(*) FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
rows	SELECT i, i * 1.5, 'row ' || i FROM generate_series(1, 100000) AS t(i)
