-- Which good practice is there to share, on which theme, and whose is it?
SELECT found.visit_key, found.no, found.council, found.year, on_theme.theme, found.text
FROM pool AS found
JOIN pool AS on_theme
  ON on_theme.record = 'finding_theme'
  AND on_theme.visit_key = found.visit_key
  AND on_theme.no = found.no
WHERE found.record = 'finding' AND found.kind = 'goodPractice'
ORDER BY found.visit_key, found.no, on_theme.theme;
