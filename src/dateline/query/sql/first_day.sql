-- The first day on which a story that answers may show was printed.
SELECT published AS day
FROM stories
WHERE appearance IS NOT NULL AND published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
ORDER BY published
LIMIT 1
