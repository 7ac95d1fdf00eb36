-- Of which themes are recommendations accepted and done?
SELECT
  theme,
  count(*) AS recommendations,
  count(*) FILTER (response IN ('accepted', 'partly')) AS accepted,
  count(*) FILTER (response IN ('accepted', 'partly') AND progress = 'done') AS done,
  count(*) FILTER (is_late) AS late
FROM pool
WHERE record = 'recommendation_theme'
GROUP BY theme
ORDER BY theme;
