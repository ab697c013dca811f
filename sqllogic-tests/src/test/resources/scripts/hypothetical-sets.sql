-- Where a value would stand among a group's values.
-- protocols: simple
CREATE TABLE h (g int, x int, y text);
INSERT INTO h VALUES (1, 1, 'a'), (1, 1, 'b'), (1, 3, NULL), (1, 5, 'd'), (1, NULL, 'e'), (2, 4, 'x'), (2, NULL, NULL);
SELECT g, rank(3) WITHIN GROUP (ORDER BY x), dense_rank(3) WITHIN GROUP (ORDER BY x), percent_rank(3) WITHIN GROUP (ORDER BY x), cume_dist(3) WITHIN GROUP (ORDER BY x) FROM h GROUP BY g ORDER BY g;
SELECT rank(3) WITHIN GROUP (ORDER BY x DESC), cume_dist(3) WITHIN GROUP (ORDER BY x DESC NULLS LAST), rank(0) WITHIN GROUP (ORDER BY x), rank(9) WITHIN GROUP (ORDER BY x NULLS FIRST), cume_dist(1) WITHIN GROUP (ORDER BY x), dense_rank(4) WITHIN GROUP (ORDER BY x), dense_rank(3) WITHIN GROUP (ORDER BY x DESC) FROM h;
SELECT rank('c') WITHIN GROUP (ORDER BY y), cume_dist('b') WITHIN GROUP (ORDER BY y), rank(3) WITHIN GROUP (ORDER BY x) FILTER (WHERE g = 1) FROM h;
SELECT rank(3) WITHIN GROUP (ORDER BY x), percent_rank(3) WITHIN GROUP (ORDER BY x), cume_dist(3) WITHIN GROUP (ORDER BY x) FROM h WHERE false;
DROP TABLE h;
