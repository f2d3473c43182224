-- The numbers of all events that are one deed with an event, its own among them.
WITH RECURSIVE told (story, record) AS (
    SELECT stories.id, :record FROM stories WHERE stories.story = :story
    UNION
    SELECT same_deeds.other_story, same_deeds.other_record
    FROM told JOIN same_deeds ON same_deeds.story = told.story AND same_deeds.record = told.record
)
SELECT events.id FROM told JOIN events ON events.story = told.story AND events.record = told.record
ORDER BY events.id
