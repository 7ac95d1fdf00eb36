-- What has each council received, and what has it given?
WITH received AS (
  SELECT council, count(*) AS received FROM pool
  WHERE record = 'visit' AND council IS NOT NULL GROUP BY council
),
given AS (
  SELECT organisation AS council, count(*) AS gave, round(sum(days), 1) AS days_given FROM pool
  WHERE record = 'challenger' GROUP BY organisation
)
SELECT
  council,
  coalesce(received, 0) AS received,
  coalesce(gave, 0) AS gave,
  coalesce(days_given, 0) AS days_given
FROM received FULL JOIN given USING (council)
ORDER BY council;
