-- In how many visits is each theme an area for improvement, a strength, good practice to share?
SELECT
  theme,
  count(DISTINCT visit_key) FILTER (kind = 'area') AS area,
  count(DISTINCT visit_key) FILTER (kind = 'strength') AS strength,
  count(DISTINCT visit_key) FILTER (kind = 'goodPractice') AS good_practice,
  count(*) AS findings
FROM pool
WHERE record = 'finding_theme'
GROUP BY theme
ORDER BY theme;
