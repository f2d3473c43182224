-- What the stories know of the actors of these names: one row an actor, the most told of first.
SELECT
    names.actor, json_group_array(DISTINCT names.name) AS names, sum(told.stories) AS stories,
    min(told.first) AS first, max(told.last) AS last, max(latest.kind) AS kind, max(latest.country) AS country,
    max(latest.sector) AS sector, max(latest.authority) AS authority
FROM (
    -- a story has one day, so that in the order of the index nothing is sorted
    SELECT  -- if names
        named.value AS name,  -- if names
        (SELECT count(*) FROM (SELECT DISTINCT day, story FROM actors WHERE name = named.value)) AS stories,  -- if names
        (SELECT min(day) FROM actors WHERE name = named.value) AS first,  -- if names
        (SELECT max(day) FROM actors WHERE name = named.value) AS last,  -- if names
        (SELECT story FROM actors WHERE name = named.value ORDER BY day DESC, story DESC LIMIT 1) AS story  -- if names
    FROM json_each(:names) AS named  -- if names
    SELECT name, count(DISTINCT story) AS stories, min(day) AS first, max(day) AS last, max(story) AS story  -- unless names
    FROM actors GROUP BY name  -- unless names
) AS told
JOIN names ON names.id = told.name
JOIN actors AS latest ON latest.story = told.story AND latest.name = told.name
GROUP BY names.actor
ORDER BY sum(told.stories) DESC, names.actor
LIMIT :most
