-- Days after another on which stories that answers may show were printed, with their number; the earliest first.
SELECT published AS day, count(*) AS stories
FROM stories
WHERE appearance IS NOT NULL AND published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND published > :after
GROUP BY published
ORDER BY published
LIMIT :most
