-- Events by their places and statuses: of those asked for the latest (:many), counted. An event whose place is a country, or that
-- has a country and no place, is known by its country alone (`coarse`).
SELECT
    events.place, events.country, events.latitude, events.longitude, events.status,
    coalesce(places.kind = 'country', events.place IS NULL OR events.latitude IS NULL) AS coarse,
    count(*) AS events, min(events.day) AS first, max(events.day) AS last
FROM (
    SELECT DISTINCT sides.event AS id, sides.day  -- if side
    FROM parties AS sides  -- if side
    CROSS JOIN events ON events.id = sides.event  -- if side and more
    WHERE sides.role = 'actor' AND sides.name = :lone  -- if side and lone
    WHERE sides.role = 'actor' AND sides.name IN (SELECT value FROM json_each(:side))  -- unless lone if side
    AND sides.day >= :since  -- if side and since
    AND sides.day <= :until  -- if side and until
    SELECT events.id, events.day  -- unless side
    FROM events  -- unless side
    WHERE TRUE  -- unless side
    AND events.day >= :since  -- unless side if since
    AND events.day <= :until  -- unless side if until
    AND events.act = :act  -- if act
    AND events.status = :status  -- if status
    AND events.place = :place  -- if place
    AND events.country = :country  -- if country
    ORDER BY 2 DESC, 1 DESC
    LIMIT :many
) AS chosen
JOIN events ON events.id = chosen.id
LEFT JOIN places ON places.story = events.story AND places.name = events.place
    AND places.id = (SELECT min(id) FROM places WHERE story = events.story AND name = events.place)
GROUP BY 1, 2, 3, 4, 5, 6
