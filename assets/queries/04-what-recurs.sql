-- Which themes are an area for improvement in more than one visit to the same council?
SELECT theme, council, count(DISTINCT visit_key) AS visits
FROM pool
WHERE record = 'finding_theme' AND kind = 'area' AND council IS NOT NULL
GROUP BY theme, council
HAVING count(DISTINCT visit_key) > 1
ORDER BY visits DESC, theme, council;
