-- Events counted by month, type and pair of sides, with PLOVER's score summed and averaged.
SELECT
    substr(events.day, 1, 7) AS month,  -- if month
    events.act AS type,  -- if type
    actors.canonical AS actor,  -- if dyad
    recipients.canonical AS recipient,  -- if dyad
    count(*) AS events, count(DISTINCT events.story) AS stories,
    round(avg(events.score), 3) AS mean_score, round(total(events.score), 3) AS total_score
FROM events
JOIN parties AS sides ON sides.event = events.id AND sides.role = 'actor'  -- if dyad
JOIN names AS actors ON actors.id = sides.name  -- if dyad
JOIN parties AS others ON others.event = events.id AND others.role = 'recipient'  -- if dyad
JOIN names AS recipients ON recipients.id = others.name  -- if dyad
WHERE TRUE
AND events.status = :status  -- if status
AND events.day >= :since  -- if since
AND events.day <= :until  -- if until
GROUP BY TRUE
, substr(events.day, 1, 7)  -- if month
, events.act  -- if type
, actors.canonical, recipients.canonical  -- if dyad
ORDER BY TRUE
, substr(events.day, 1, 7)  -- if month
, events.act  -- if type
, actors.canonical, recipients.canonical  -- if dyad
