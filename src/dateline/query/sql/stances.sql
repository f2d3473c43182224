-- Who stories say stands with or against whom: relations of backing and of hostility in stories of the days asked for, the latest
-- stories (:many) of them, by pairs of actors.
SELECT
    subjects.actor AS actor_id, min(subjects.name) AS actor, objects.actor AS recipient_id, min(objects.name) AS recipient,
    count(*) FILTER (WHERE relations.predicate <> 'opposes') AS backs,
    count(*) FILTER (WHERE relations.predicate = 'opposes') AS opposes,
    min(chosen.published) AS first, max(chosen.published) AS last
FROM (
    SELECT id, published FROM stories
    WHERE appearance IS NOT NULL
    AND published >= :since  -- if since
    AND published <= :until  -- if until
    ORDER BY published DESC
    LIMIT :many
) AS chosen
CROSS JOIN relations ON relations.story = chosen.id
JOIN names AS subjects ON subjects.id = relations.subject
JOIN names AS objects ON objects.id = relations.object
WHERE relations.predicate IN ('ally_of', 'supports', 'opposes') AND relations.status IN ('holds', 'claimed')
AND subjects.actor <> objects.actor
AND (relations.subject IN (SELECT value FROM json_each(:side)) OR relations.object IN (SELECT value FROM json_each(:side)))  -- if side
GROUP BY subjects.actor, objects.actor
ORDER BY count(*) DESC, subjects.actor, objects.actor
LIMIT :most
