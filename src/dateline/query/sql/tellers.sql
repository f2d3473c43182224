-- Which publishers tell of an actor: of the stories that name it the latest (:many), by those whose story it is; the most first.
SELECT coalesce(appearances.publisher, '') AS publisher, count(DISTINCT told.story) AS stories,
    min(told.day) AS first, max(told.day) AS last
FROM (
    SELECT story, day FROM actors
    WHERE name IN (SELECT value FROM json_each(:names))
    AND day >= :since  -- if since
    AND day <= :until  -- if until
    ORDER BY day DESC
    LIMIT :many
) AS told
JOIN stories ON stories.id = told.story
JOIN appearances ON appearances.id = stories.appearance
GROUP BY coalesce(appearances.publisher, '')
ORDER BY stories DESC, publisher
LIMIT :most
