-- What did the councils say to the recommendations, and how far have they come with those they accepted?
SELECT
  response,
  CASE WHEN response IN ('accepted', 'partly') THEN coalesce(progress, 'notSaid') ELSE '' END AS progress,
  count(*) AS recommendations,
  count(*) FILTER (is_late) AS late
FROM pool
WHERE record = 'recommendation'
GROUP BY ALL
ORDER BY response, progress;
