-- The editions of a story that took one another's place, the earlier and the later ones, and whether they were withdrawn.
WITH RECURSIVE
own (id) AS (
    SELECT appearances.id FROM appearances JOIN stories ON stories.id = appearances.story WHERE stories.story = :story
),
later (id) AS (
    SELECT superseded_by FROM appearances JOIN own ON own.id = appearances.id WHERE superseded_by IS NOT NULL
    UNION SELECT superseded_by FROM appearances JOIN later ON later.id = appearances.id WHERE superseded_by IS NOT NULL
),
earlier (id) AS (
    SELECT appearances.id FROM own CROSS JOIN appearances ON appearances.superseded_by = own.id
    UNION SELECT appearances.id FROM earlier CROSS JOIN appearances ON appearances.superseded_by = earlier.id
),
told (id, which) AS (
    SELECT id, 'earlier' FROM earlier UNION SELECT id, 'later' FROM later
    UNION SELECT own.id, 'withdrawn' FROM own JOIN appearances ON appearances.id = own.id WHERE appearances.withdrawn
)
SELECT told.which, stories.story, documents.source, appearances.published, stories.headline
FROM told
JOIN appearances ON appearances.id = told.id
JOIN stories ON stories.id = appearances.story
JOIN documents ON documents.id = appearances.document
ORDER BY appearances.published, appearances.id
LIMIT :most
