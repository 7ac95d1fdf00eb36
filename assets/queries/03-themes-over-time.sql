-- In how many visits of each year is each theme an area for improvement?
SELECT theme, year, count(DISTINCT visit_key) AS visits
FROM pool
WHERE record = 'finding_theme' AND kind = 'area'
GROUP BY theme, year
ORDER BY theme, year;
