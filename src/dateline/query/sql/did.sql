-- Events by their sides, act, status, place and time, the latest first.
SELECT
    events.record, events.act, events.event_type, events.status, events.date, events.place, events.country,
    events.latitude, events.longitude, events.score, events.confidence, events.verdict, events.start_at, events.end_at,
    (SELECT json_group_array(names.name) FROM parties JOIN names ON names.id = parties.name
        WHERE parties.event = events.id AND parties.role = 'actor') AS actors,
    (SELECT json_group_array(names.name) FROM parties JOIN names ON names.id = parties.name
        WHERE parties.event = events.id AND parties.role = 'recipient') AS recipients,
    speakers.name AS says, kilometres(events.latitude, events.longitude, :latitude, :longitude) AS kilometres,
    stories.story, stories.text, stories.headline, documents.source, appearances.publisher, appearances.url,
    appearances.published
FROM (
    SELECT DISTINCT sides.event AS id, sides.day  -- if side
    FROM parties AS sides  -- if side
    CROSS JOIN events ON events.id = sides.event  -- if side and more
    WHERE sides.role = :role AND sides.name = :lone  -- if side and lone
    WHERE sides.role = :role AND sides.name IN (SELECT value FROM json_each(:side))  -- unless lone if side
    AND sides.day >= :since  -- if side and since
    AND sides.day <= :until  -- if side and until
    SELECT events.id, events.day  -- unless side
    FROM events  -- unless side
    WHERE TRUE  -- unless side
    AND events.day >= :since  -- unless side if since
    AND events.day <= :until  -- unless side if until
    AND EXISTS (SELECT 1 FROM parties WHERE event = events.id AND role = 'recipient' AND name IN (SELECT value FROM json_each(:recipient)))  -- if recipient
    AND events.id IN (SELECT value FROM json_each(:ids))  -- if ids
    AND events.act = :act  -- if act
    AND events.status = :status  -- if status
    AND events.place = :place  -- if place
    AND events.country = :country  -- if country
    AND events.latitude BETWEEN :south AND :north  -- if near
    AND (events.longitude BETWEEN :west AND :east OR events.longitude BETWEEN :west + 360 AND :east + 360 OR events.longitude BETWEEN :west - 360 AND :east - 360)  -- if near
    AND kilometres(events.latitude, events.longitude, :latitude, :longitude) <= :reach  -- if near
    AND events.verdict IS NULL  -- if unsure
    ORDER BY events.confidence, events.id  -- if unsure
    ORDER BY 2 DESC, 1 DESC  -- unless unsure
    LIMIT :most
) AS chosen
JOIN events ON events.id = chosen.id
JOIN stories ON stories.id = events.story
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
LEFT JOIN statements ON statements.story = events.story AND statements.record = events.statement
LEFT JOIN names AS speakers ON speakers.id = statements.speaker
ORDER BY events.confidence, chosen.id  -- if unsure
ORDER BY chosen.day DESC, chosen.id DESC  -- unless unsure
