-- How many visits were there in each year, by programme?
SELECT year, coalesce(programme, '') AS programme, count(*) AS visits
FROM pool
WHERE record = 'visit'
GROUP BY ALL
ORDER BY year, programme;
