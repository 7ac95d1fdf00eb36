-- Which council's peers went to which council, how often, and for how many days?
SELECT organisation, council, count(*) AS visits, round(sum(days), 1) AS days
FROM pool
WHERE record = 'challenger' AND council IS NOT NULL
GROUP BY organisation, council
ORDER BY organisation, council;
