-- The stories that answers may show, in the order they were added.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    stories.headline, stories.credit, stories.language, stories.text
FROM stories
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
ORDER BY stories.id
