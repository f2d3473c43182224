-- What does not go together inside a story: `left` and `right` are ids of its records.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    tensions.id, tensions.kind, tensions."left", tensions."right", tensions.why, tensions.confidence
FROM stories
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
JOIN tensions ON tensions.story = stories.id
ORDER BY stories.id, tensions.id
