-- What was done, with its sides and the sentence it stands in.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    events.record AS id, events.act, events.event_type, events.status, events.date, events.first_day, events.last_day,
    events.day,
    (SELECT json_group_array(names.name) FROM parties JOIN names ON names.id = parties.name
        WHERE parties.event = events.id AND parties.role = 'actor') AS actors,
    (SELECT json_group_array(names.actor) FROM parties JOIN names ON names.id = parties.name
        WHERE parties.event = events.id AND parties.role = 'actor') AS actor_ids,
    (SELECT json_group_array(names.name) FROM parties JOIN names ON names.id = parties.name
        WHERE parties.event = events.id AND parties.role = 'recipient') AS recipients,
    (SELECT json_group_array(names.actor) FROM parties JOIN names ON names.id = parties.name
        WHERE parties.event = events.id AND parties.role = 'recipient') AS recipient_ids,
    events.place, events.country, events.latitude, events.longitude, events.score, events.statement,
    speakers.name AS says, events.confidence, events.verdict, events.start_at, events.end_at, stories.text AS words
FROM stories
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
JOIN events ON events.story = stories.id
LEFT JOIN statements ON statements.story = events.story AND statements.record = events.statement
LEFT JOIN names AS speakers ON speakers.id = statements.speaker
ORDER BY stories.id, events.id
