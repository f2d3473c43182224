-- What the stories know of the actors of these names: one row an actor, the most told of first.
SELECT
    names.actor, json_group_array(DISTINCT names.name) AS names, sum(told.stories) AS stories,
    min(told.first) AS first, max(told.last) AS last, max(latest.kind) AS kind, max(latest.country) AS country,
    max(latest.sector) AS sector, max(latest.authority) AS authority
FROM (
    SELECT name, count(DISTINCT story) AS stories, min(day) AS first, max(day) AS last, max(story) AS story
    FROM actors
    WHERE name IN (SELECT value FROM json_each(:names))  -- if names
    GROUP BY name
) AS told
JOIN names ON names.id = told.name
JOIN actors AS latest ON latest.story = told.story AND latest.name = told.name
GROUP BY names.actor
ORDER BY sum(told.stories) DESC, names.actor
LIMIT :most
