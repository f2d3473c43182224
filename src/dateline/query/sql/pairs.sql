-- Who acts upon whom, and with which of PLOVER's scores: of the events asked for the latest (:many), by pairs of actors. Of a
-- meeting or a fight, which has no recipient, each side acts upon the other. Those of the largest sum first.
WITH chosen AS MATERIALIZED (
    SELECT events.id, events.score, events.day
    FROM (SELECT DISTINCT event AS id FROM parties WHERE role IN ('actor', 'recipient') AND name IN (SELECT value FROM json_each(:side)) AND day >= coalesce(:since, '') AND day <= coalesce(:until, '9999') ORDER BY day DESC LIMIT 4 * :many) AS own  -- if side
    CROSS JOIN events ON events.id = own.id  -- if side
    FROM events  -- unless side
    WHERE events.score IS NOT NULL
    AND events.day >= :since  -- unless side if since
    AND events.day <= :until  -- unless side if until
    AND events.act = :act  -- if act
    AND events.status = :status  -- if status
    ORDER BY events.day DESC, events.id DESC
    LIMIT :many
)
SELECT
    doers.actor AS actor_id, min(doers.name) AS actor, done.actor AS recipient_id, min(done.name) AS recipient,
    count(DISTINCT chosen.id) AS events, round(total(chosen.score), 1) AS score,
    round(total(chosen.score) FILTER (WHERE chosen.score > 0), 1) AS backing,
    round(total(chosen.score) FILTER (WHERE chosen.score < 0), 1) AS hostility,
    min(chosen.day) AS first, max(chosen.day) AS last, (SELECT count(*) FROM chosen) AS counted
FROM chosen
CROSS JOIN parties AS sides ON sides.event = chosen.id AND sides.role = 'actor'
CROSS JOIN names AS doers ON doers.id = sides.name
CROSS JOIN parties AS others ON others.event = chosen.id AND others.name <> sides.name AND (
    others.role = 'recipient'
    OR (others.role = 'actor' AND NOT EXISTS (SELECT 1 FROM parties WHERE event = chosen.id AND role = 'recipient'))
)
CROSS JOIN names AS done ON done.id = others.name
WHERE doers.actor <> done.actor
GROUP BY doers.actor, done.actor
ORDER BY abs(score) DESC, doers.actor, done.actor
LIMIT :most
