-- What did the case files show, area by area? Each figure was given in fives: sums are about right.
SELECT
  form,
  area,
  count(met) AS visits,
  count(*) - count(met) AS held_back,
  coalesce(sum(met), 0) AS met,
  coalesce(sum(partly), 0) AS partly,
  coalesce(sum(not_met), 0) AS not_met
FROM pool
WHERE record = 'tally'
GROUP BY form, area
ORDER BY form, area;
