-- The stories in which an actor of these names stands, the earliest first.
SELECT DISTINCT s.story AS story, s.published AS published
FROM actors AS a
JOIN stories AS s ON s.id = a.story
WHERE a.name IN (SELECT value FROM json_each(:names))
ORDER BY s.published, s.id
