-- Each side of each event, one a row: `event` is the event's id in its story.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    events.record AS event, parties.role, names.actor AS actor, names.name, events.act, events.status, events.day
FROM stories
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
JOIN events ON events.story = stories.id
JOIN parties ON parties.event = events.id
JOIN names ON names.id = parties.name
ORDER BY stories.id, events.id, parties.role, names.actor, names.name
