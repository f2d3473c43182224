-- Deeds counted by month, type and pair of sides, with PLOVER's score summed and averaged. Of all reports of one deed in a
-- group the first alone counts as an event.
WITH RECURSIVE counted AS MATERIALIZED (
    SELECT
        events.id, events.story, events.record, events.score,
        substr(events.day, 1, 7) AS month,  -- if month
        events.act AS type,  -- if type
        actors.actor AS actor,  -- if dyad
        recipients.actor AS recipient,  -- if dyad
        TRUE AS every
    FROM events
    JOIN parties AS sides ON sides.event = events.id AND sides.role = 'actor'  -- if dyad
    JOIN names AS actors ON actors.id = sides.name  -- if dyad
    JOIN parties AS others ON others.event = events.id AND others.role = 'recipient'  -- if dyad
    JOIN names AS recipients ON recipients.id = others.name  -- if dyad
    WHERE TRUE
    AND events.status = :status  -- if status
    AND events.day >= :since  -- if since
    AND events.day <= :until  -- if until
),
told (start, story, record) AS (
    SELECT DISTINCT counted.id, same_deeds.other_story, same_deeds.other_record
    FROM counted JOIN same_deeds ON same_deeds.story = counted.story AND same_deeds.record = counted.record
    UNION
    SELECT told.start, same_deeds.other_story, same_deeds.other_record
    FROM told JOIN same_deeds ON same_deeds.story = told.story AND same_deeds.record = told.record
),
firsts AS MATERIALIZED (
    SELECT told.start, min(events.id) AS deed
    FROM told JOIN events ON events.story = told.story AND events.record = told.record
    GROUP BY told.start
),
ranked AS (
    SELECT counted.*, row_number() OVER (
        PARTITION BY counted.every, coalesce(firsts.deed, counted.id)
        , counted.month  -- if month
        , counted.type  -- if type
        , counted.actor, counted.recipient  -- if dyad
        ORDER BY counted.id
    ) AS place
    FROM counted LEFT JOIN firsts ON firsts.start = counted.id
)
SELECT
    month,  -- if month
    type,  -- if type
    actor, recipient,  -- if dyad
    count(*) FILTER (WHERE place = 1) AS events, count(*) AS reports, count(DISTINCT story) AS stories,
    round(avg(score) FILTER (WHERE place = 1), 3) AS mean_score,
    round(total(score) FILTER (WHERE place = 1), 3) AS total_score
FROM ranked
GROUP BY every
, month  -- if month
, type  -- if type
, actor, recipient  -- if dyad
ORDER BY every
, month  -- if month
, type  -- if type
, actor, recipient  -- if dyad
