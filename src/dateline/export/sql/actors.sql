-- The actors of each story; `actor` is the same in all stories.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    actors.id, names.actor AS actor, names.name, actors.kind, actors.country, actors.sector, actors.authority
FROM stories
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
JOIN actors ON actors.story = stories.id
JOIN names ON names.id = actors.name
ORDER BY stories.id, actors.id
